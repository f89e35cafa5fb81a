package io.apiledger.engine.picture;

import java.util.List;

/** The figures of the golden pictures. */
final class Pictures {
  static final List<DomainFigures> FIGURES =
      List.of(
          new DomainFigures("overview", 6, 2, 4, 0),
          new DomainFigures("policies", 120, 119, 1, 17),
          new DomainFigures("a_domain_with_a_very_long_name", 1, 0, 1, 1),
          new DomainFigures("empty", 0, 0, 0, 0),
          new DomainFigures("<b>&\"'", 3, 3, 0, 3));

  static final List<String> METHODS = List.of("GET", "POST", "DELETE", "ANY");

  static final List<MethodMap.Row> ROWS =
      List.of(
          new MethodMap.Row("overview", List.of(6L, 0L, 0L, 0L)),
          new MethodMap.Row("policies", List.of(64L, 40L, 12L, 4L)),
          new MethodMap.Row("empty", List.of(0L, 0L, 0L, 0L)));

  private Pictures() {}
}
