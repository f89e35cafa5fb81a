package io.apiledger.workflow;

import io.apiledger.driver.scan.Scanners;
import io.apiledger.driver.scan.fastapi.FastApiScanner;
import io.apiledger.driver.scan.java.JavaScanner;
import io.apiledger.driver.scan.jaxrs.JaxRsFramework;
import io.apiledger.driver.scan.micronaut.MicronautFramework;
import io.apiledger.driver.scan.spring.SpringFramework;
import java.util.List;

/**
 * The scanners that a command may use. Those of the library are listed: a search of the class path
 * would find them too, but it opens every archive there, which takes a tenth of a short run.
 */
final class KnownScanners {
  private KnownScanners() {}

  /**
   * Those of the library, and those of others where the environment wants them.
   *
   * @throws io.apiledger.model.finding.UsageException if one of others cannot be loaded
   */
  static Scanners of(Environment environment) {
    return environment.extensible() ? Scanners.installed() : Own.SCANNERS;
  }

  /** Made when they are needed. */
  private static final class Own {
    static final Scanners SCANNERS =
        Scanners.of(
            List.of(
                new FastApiScanner(),
                new JavaScanner(
                    List.of(
                        new JaxRsFramework(), new MicronautFramework(), new SpringFramework()))));
  }
}
