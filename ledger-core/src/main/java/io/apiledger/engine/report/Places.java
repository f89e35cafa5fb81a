package io.apiledger.engine.report;

import io.apiledger.model.finding.Location;
import org.jspecify.annotations.Nullable;

/** Places for people. */
final class Places {
  private Places() {}

  /** As much as is known of it; empty where nothing is. */
  static String of(@Nullable Location at) {
    return at == null ? "" : at.inFull();
  }
}
