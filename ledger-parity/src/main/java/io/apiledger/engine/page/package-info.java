/** The pages of a publication, out of a template and figures. */
@NullMarked
package io.apiledger.engine.page;

import org.jspecify.annotations.NullMarked;
