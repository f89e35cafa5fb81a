package io.apiledger.driver.scan.fastapi;

/** An exception of the code that is gone through. */
final class RaisedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int ways;

  /**
   * @param ways as in {@link Ways}
   * @param name of its class; empty where that is not known
   */
  RaisedException(int ways, String name) {
    super(name, null, false, false);
    this.ways = ways;
  }

  int ways() {
    return ways;
  }

  String name() {
    return String.valueOf(getMessage());
  }
}
