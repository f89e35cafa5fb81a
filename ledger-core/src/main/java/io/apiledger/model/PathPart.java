package io.apiledger.model;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.finding.Location;

/**
 * One part of a served path and where it comes from. Together the parts of a route tell how its
 * path came about, outermost first:
 *
 * <pre>{@code
 * /api      context path in the configuration      api-ledger.yaml
 * /orders   @RequestMapping of OrderController     orders/OrderController.java:12:1
 * /{id}     @GetMapping of get                     orders/OrderController.java:20:3
 * }</pre>
 *
 * @param text as it stands in the path, after constants and placeholders; may be empty
 * @param origin what says so, in the words of its framework
 */
public record PathPart(String text, String origin, Location at) {
  public PathPart {
    requireNonNull(text, "text");
    requireNonNull(origin, "origin");
    requireNonNull(at, "at");
  }
}
