package io.apiledger.driver.scan.python;

/** How tightly operators bind, the loosest first. */
final class Rank {
  /** Of what is no operator between two operands. */
  static final int NONE = 0;

  static final int OR = 1;
  static final int AND = 2;
  static final int NOT = 3;
  static final int COMPARISON = 4;
  static final int BIT_OR = 5;
  static final int BIT_XOR = 6;
  static final int BIT_AND = 7;
  static final int SHIFT = 8;
  static final int SUM = 9;
  static final int PRODUCT = 10;

  private Rank() {}
}
