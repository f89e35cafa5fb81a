/** The linear merge of two canonical ledgers, and near misses on what is left. */
@NullMarked
package io.apiledger.kernel.diff;

import org.jspecify.annotations.NullMarked;
