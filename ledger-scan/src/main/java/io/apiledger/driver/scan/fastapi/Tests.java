package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.PythonFile;

/** Which files are tests: what they make is served to nobody but themselves. */
final class Tests {
  private Tests() {}

  /** Whether pytest would collect it, or reads it first. */
  static boolean isOne(PythonFile file) {
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    return name.startsWith("test_") || name.endsWith("_test.py") || name.equals("conftest.py");
  }
}
