package io.apiledger.house.counterexample.driver.files;

/** Breaks no rule. */
public final class FileDriver {
  public String read() {
    return "";
  }
}
