package io.apiledger.driver.scan.jaxrs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a locator leads to.
 *
 * @param declared the type that it is declared to return; null where only its code tells
 * @param alternatives the classes whose objects may be there; none where nothing is known of them
 */
record SubResource(@Nullable Bound declared, List<Bound> alternatives) {
  /** Nothing is known of it. */
  static final SubResource UNKNOWN = new SubResource(null, List.of());

  SubResource {
    alternatives = List.copyOf(alternatives);
  }

  static SubResource only(Bound type) {
    return new SubResource(type, List.of(type));
  }
}
