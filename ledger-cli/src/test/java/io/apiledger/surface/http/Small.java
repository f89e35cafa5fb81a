package io.apiledger.surface.http;

import io.apiledger.workflow.Environment;
import io.apiledger.workflow.LivePublication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A publication of one route. */
final class Small {
  private Small() {}

  static LivePublication publication(Path folder) throws IOException {
    Files.writeString(
        folder.resolve("api-ledger.yaml"),
        """
        version: 1
        audiences:
          orders:
            name: ORDERS
            prefix: /
            sources: [ { id: known, ledger: known.csv } ]
            domains: [all]
            classify: [ { path: "/**", domain: all } ]
        """);
    Files.writeString(folder.resolve("known.csv"), "method,path\nGET,/a\n");
    return LivePublication.open(Environment.in(folder));
  }
}
