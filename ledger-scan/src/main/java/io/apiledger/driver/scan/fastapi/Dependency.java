package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.run.Arguments;
import io.apiledger.driver.scan.python.run.Site;
import io.apiledger.driver.scan.python.run.Value;
import org.jspecify.annotations.Nullable;

/**
 * {@code Depends(target)} or {@code Security(target)}.
 *
 * @param target null where the type of the parameter is meant
 */
record Dependency(@Nullable Value target, boolean security, String written, Site site)
    implements Value.Native {
  @Override
  public Value call(Arguments arguments, Site at) {
    return new Value.Unknown(at.text(), false);
  }

  /** The same on another target. */
  Dependency on(Value other) {
    return new Dependency(other, security, written, site);
  }
}
