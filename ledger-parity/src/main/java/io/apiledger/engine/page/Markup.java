package io.apiledger.engine.page;

import io.apiledger.kernel.markup.MarkupText;

/** HTML while it is written. Tags are ours; every value is escaped on its way in. */
final class Markup {
  private final StringBuilder out = new StringBuilder(4096);

  /** Tags, which hold no value. */
  Markup tags(String tags) {
    out.append(tags);
    return this;
  }

  /** A value, inside an element or an attribute. */
  Markup text(String value) {
    out.append(MarkupText.escaped(value));
    return this;
  }

  Markup count(long value) {
    out.append(value);
    return this;
  }

  Markup link(String address, String text) {
    return tags("<a href=\"").text(address).tags("\">").text(text).tags("</a>");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
