/** Figures of a ledger as SVG. */
@NullMarked
package io.apiledger.engine.picture;

import org.jspecify.annotations.NullMarked;
