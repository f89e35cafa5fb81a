package io.apiledger.engine.page;

import java.util.List;

/**
 * The files that every site has as they are, by their path below its root. Resources of the same
 * names are beside the templates.
 */
public final class SiteAssets {
  /** In the order of their names. */
  public static final List<String> NAMES =
      List.of(
          "assets/explorer.css",
          "assets/explorer.js",
          "assets/explorer/address.js",
          "assets/explorer/columns.js",
          "assets/explorer/data.js",
          "assets/explorer/dom.js",
          "assets/explorer/filters.js",
          "assets/explorer/findings-page.js",
          "assets/explorer/parts.js",
          "assets/explorer/route-page.js",
          "assets/explorer/rows.js",
          "assets/explorer/search.js",
          "assets/explorer/table-keys.js",
          "assets/explorer/table-page.js",
          "assets/swagger.css",
          "assets/swagger.js");

  private SiteAssets() {}
}
