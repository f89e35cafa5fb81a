package io.apiledger.engine.page;

import java.util.List;

/** The audiences of the golden pages. */
final class Overviews {
  static final DomainOverview PARCELS =
      new DomainOverview("parcels", new RouteCounts(7, 6, 4, 2, 1, 0));

  static final AudienceOverview SHOP =
      new AudienceOverview(
          "shop",
          "PARCEL_API_LEDGER",
          "/v1/",
          true,
          new RouteCounts(8, 7, 4, 3, 1, 2),
          3,
          0,
          List.of(PARCELS, new DomainOverview("empty", new RouteCounts(0, 0, 0, 0, 0, 0))),
          1,
          List.of("<svg role=\"img\"></svg>\n"));

  static final AudienceOverview HOSTILE =
      new AudienceOverview(
          "yard",
          "<script>x</script>\"'&",
          "/\"><img src=x>",
          false,
          new RouteCounts(1, 1, 0, 0, 0, 1),
          0,
          0,
          List.of(),
          0,
          List.of());

  private Overviews() {}
}
