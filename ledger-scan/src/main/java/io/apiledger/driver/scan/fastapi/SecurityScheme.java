package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.run.Arguments;
import io.apiledger.driver.scan.python.run.Site;
import io.apiledger.driver.scan.python.run.Value;

/** {@code HTTPBearer()}, {@code OAuth2PasswordBearer(…)} and the like: asks for credentials. */
record SecurityScheme(String className) implements Value.Native {
  @Override
  public Value call(Arguments arguments, Site at) {
    return new Value.Unknown(at.text(), false);
  }
}
