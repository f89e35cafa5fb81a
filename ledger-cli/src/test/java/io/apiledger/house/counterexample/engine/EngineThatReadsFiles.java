package io.apiledger.house.counterexample.engine;

import io.apiledger.house.counterexample.driver.files.FileDriver;

/** Breaks the rule on purpose: an engine that uses a driver. */
public final class EngineThatReadsFiles {
  public String read() {
    return new FileDriver().read();
  }
}
