package io.apiledger.kernel.order;

import java.io.IOException;

/** Where the rows of a canonical ledger come from. */
interface RowSource {
  /** The rows from the first one. */
  Rows open() throws IOException;

  /** Whether the rows come from bytes, one at a time, rather than from memory. */
  boolean streams();
}
