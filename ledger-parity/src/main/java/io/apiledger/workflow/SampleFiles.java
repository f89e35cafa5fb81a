package io.apiledger.workflow;

import java.util.List;
import java.util.stream.Stream;

/** The files of the bundled sample; what it builds is not among them. */
final class SampleFiles {
  private static final String SERVICE = "src/main/java/parcel/";
  private static final String YARD = "src/main/python/yard/";

  /** Relative to its folder, the configuration first. */
  static final List<String> ALL =
      Stream.of(
              Stream.of("api-ledger.yaml", "inventory.csv", "openapi.yaml"),
              service().map(SERVICE::concat),
              yard().map(YARD::concat))
          .flatMap(files -> files)
          .toList();

  private SampleFiles() {}

  private static Stream<String> service() {
    return Stream.of(
        "account/AccountController.java",
        "billing/BillingRoutes.java",
        "customers/CustomerController.java",
        "depots/DepotController.java",
        "depots/LegacyDepotController.java",
        "labels/LabelController.java",
        "parcels/Parcel.java",
        "parcels/ParcelController.java",
        "parcels/ParcelDraft.java",
        "parcels/ReturnController.java",
        "pickups/CrudController.java",
        "pickups/PickupController.java",
        "rates/RateController.java",
        "tracking/TrackingApi.java",
        "tracking/TrackingController.java",
        "web/ApiController.java",
        "web/HealthController.java",
        "web/Paths.java",
        "webhooks/WebhookRoutes.java");
  }

  private static Stream<String> yard() {
    return Stream.of(
        "__init__.py",
        "api/__init__.py",
        "api/lanes.py",
        "api/scans.py",
        "guards.py",
        "main.py",
        "models.py");
  }
}
