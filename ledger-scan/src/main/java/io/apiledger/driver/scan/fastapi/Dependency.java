package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.run.Site;
import io.apiledger.driver.scan.python.run.Value;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code Depends(target)} or {@code Security(target)}.
 *
 * @param target null where the type of the parameter is meant
 */
record Dependency(@Nullable Value target, boolean security, String written, Site site)
    implements Value.NotCalled {
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Dependency one
        && security == one.security
        && site.equals(one.site)
        && Objects.equals(target, one.target)
        && written.equals(one.written);
  }

  @Override
  public int hashCode() {
    return site.hashCode();
  }

  /** The same on another target. */
  Dependency on(Value other) {
    return new Dependency(other, security, written, site);
  }
}
