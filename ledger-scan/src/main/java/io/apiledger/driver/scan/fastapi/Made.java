package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.run.ClassObject;
import io.apiledger.driver.scan.python.run.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object that code makes for a request.
 *
 * @param attributes what is known of it; changes while the code runs
 */
record Made(ClassObject type, Map<String, Value> attributes) implements Value.NotCalled {
  // Written out: those that a record brings are made while the program runs.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Made made
        && type.equals(made.type)
        && attributes.equals(made.attributes);
  }

  @Override
  public int hashCode() {
    return type.hashCode(); // What it has changes.
  }
}
