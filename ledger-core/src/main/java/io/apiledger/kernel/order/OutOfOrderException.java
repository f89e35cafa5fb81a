package io.apiledger.kernel.order;

import java.io.IOException;

/**
 * A ledger that looks canonical is not: a row stands before one that it must follow, or a line is
 * not one row. {@link CanonicalLedger#sorted} reads such a file all the same.
 */
public final class OutOfOrderException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final long offset;

  /**
   * @param offset in bytes, of the row that stands too late in the file
   */
  public OutOfOrderException(String name, long offset) {
    this(name, offset, "the row at byte " + offset + " is out of canonical order");
  }

  private OutOfOrderException(String name, long offset, String what) {
    super(name + ": " + what);
    this.name = name;
    this.offset = offset;
  }

  static OutOfOrderException notOneRow(String name, long offset) {
    return new OutOfOrderException(
        name, offset, "the line at byte " + offset + " is not one row in canonical layout");
  }

  /** The name of the file. */
  public String name() {
    return name;
  }

  /** The byte offset of the row. */
  public long offset() {
    return offset;
  }
}
