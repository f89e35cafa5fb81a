package io.apiledger.kernel.artifact;

import io.apiledger.model.Auth;
import io.apiledger.model.Entry;
import io.apiledger.model.HttpMethod;
import io.apiledger.model.Ledger;
import io.apiledger.model.PathTemplate;
import io.apiledger.model.RouteKey;
import io.apiledger.model.Visibility;
import java.util.List;

/** A small ledger with one of everything. */
final class Sample {
  static final Ledger LEDGER =
      new Ledger(
          "shop",
          "/api/shop/",
          List.of("orders", "billing", "returns"),
          List.of("routers", "legacy"),
          List.of(
              full(),
              active(),
              duplicate(),
              duplicate(),
              served("/x/old"),
              served("/x/new"),
              stray()),
          List.of(
              new Ledger.Shadowed(
                  RouteKey.of("GET", "/api/shop/orders/latest"),
                  RouteKey.of("GET", "/api/shop/orders/{id}"))),
          List.of(new Ledger.Unresolved("POST", "PREFIX + \"/x|y\"", "app/orders.py")));

  private Sample() {}

  private static Entry full() {
    return Entry.of("GET", "/api/shop/orders/{id:\\d+}")
        .domain("orders")
        .operationId("get_order")
        .summary("One order\n with <b>lines</b> & *notes*, see https://example.org")
        .tags(List.of("orders", "a|b", "c\\d"))
        .auth(Auth.YES)
        .authSchemes(List.of("get_current_user"))
        .requestSchema("")
        .responseSchema("Dict[str, Any]")
        .deprecated(true)
        .visibility(Visibility.HIDDEN)
        .servedPath("/orders/{id:int}")
        .handler("app.orders:get_order")
        .sourceFile("app/orders.py")
        .origin("fastapi")
        .build();
  }

  /** Cells that a spreadsheet would run, and text outside the basic plane. */
  private static Entry active() {
    return Entry.of("POST", "/api/shop/orders")
        .domain("orders")
        .operationId("=HYPERLINK(\"http://evil\")")
        .summary("'quoted', with a comma 😀")
        .tags(List.of("@cmd"))
        .auth(Auth.NO)
        .requestSchema("-Order")
        .responseSchema("Order\nOr\u202eder\u0001")
        .service("eu")
        .handler("app.orders:`create`")
        .build();
  }

  private static Entry duplicate() {
    return Entry.of("GET", "/api/shop/invoices").domain("billing").operationId("invoices").build();
  }

  private static Entry served(String path) {
    return Entry.of(HttpMethod.ANY, PathTemplate.of("/api/shop/x"))
        .domain("billing")
        .servedPath(path)
        .build();
  }

  private static Entry stray() {
    return Entry.of("DELETE", "/api/shop/stray_route/**").build();
  }
}
