package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.run.Arguments;
import io.apiledger.driver.scan.python.run.Value;

/**
 * {@code HTTPBearer()}, {@code OAuth2PasswordBearer(…)} and the like: asks for credentials.
 *
 * @param name of what made it
 * @param verdict whether it turns away who has none: not with {@code auto_error=False}
 */
record SecurityScheme(String name, Verdict verdict) implements Value.NotCalled {
  static SecurityScheme of(String name, Arguments arguments) {
    Value error = arguments.value("auto_error", -1);
    boolean asks = error == null ? !arguments.open() : error.equals(new Value.Truth(true, false));
    return new SecurityScheme(name, asks ? Verdict.ASKS : Verdict.MAY);
  }
}
