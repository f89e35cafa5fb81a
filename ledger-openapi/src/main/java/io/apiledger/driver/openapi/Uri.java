package io.apiledger.driver.openapi;

/** The part of addresses that matters here. Never fails: input is never trusted. */
final class Uri {
  private Uri() {}

  /** The path of an address, absolute or not, without query, fragment and final slashes. */
  static String path(String url) {
    String rest = url.strip();
    int end = rest.length();
    for (char stop : new char[] {'?', '#'}) {
      int at = rest.indexOf(stop);
      end = at < 0 ? end : Math.min(end, at);
    }
    rest = rest.substring(0, end);
    int authority = rest.startsWith("//") ? 2 : rest.indexOf("://") + 3;
    if (authority > 2 || rest.startsWith("//")) {
      int slash = rest.indexOf('/', authority);
      rest = slash < 0 ? "" : rest.substring(slash);
    }
    while (rest.endsWith("/")) {
      rest = rest.substring(0, rest.length() - 1);
    }
    if (rest.startsWith("./")) {
      rest = rest.substring(1);
    }
    return rest.isEmpty() || rest.equals(".") ? "" : rest.startsWith("/") ? rest : "/" + rest;
  }
}
