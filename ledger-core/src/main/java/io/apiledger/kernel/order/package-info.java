/** The canonical order, and the only kind of ledger that can be compared. */
@NullMarked
package io.apiledger.kernel.order;

import org.jspecify.annotations.NullMarked;
