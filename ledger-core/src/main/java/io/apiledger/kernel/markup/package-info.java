/** Text inside HTML and SVG. */
@NullMarked
package io.apiledger.kernel.markup;

import org.jspecify.annotations.NullMarked;
