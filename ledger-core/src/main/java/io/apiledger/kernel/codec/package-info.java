/** Entries to bytes and back: JSON lines, CSV records, ledgers of others. */
@NullMarked
package io.apiledger.kernel.codec;

import org.jspecify.annotations.NullMarked;
