package io.apiledger.engine.page;

import java.util.Map;

/** A page with markers of the form <code>${name}</code>. */
final class Template {
  private Template() {}

  /**
   * Puts markup in the place of each marker, in one pass: what is put in is not looked at again.
   *
   * @throws IllegalArgumentException for a marker without a value
   */
  static String filled(String template, Map<String, String> markup) {
    StringBuilder out = new StringBuilder(template.length() + 4096);
    int from = 0;
    for (int at = template.indexOf("${"); at >= 0; at = template.indexOf("${", from)) {
      int end = template.indexOf('}', at);
      String name = end < 0 ? template.substring(at) : template.substring(at + 2, end);
      String value = markup.get(name);
      if (value == null) {
        throw new IllegalArgumentException("expected a marker of this page, found " + name);
      }
      out.append(template, from, at).append(value);
      from = end + 1;
    }
    return out.append(template, from, template.length()).toString();
  }
}
