/** Globs over routes and over file paths. */
@NullMarked
package io.apiledger.kernel.glob;

import org.jspecify.annotations.NullMarked;
