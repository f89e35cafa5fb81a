package io.apiledger.engine.openapi;

import io.apiledger.model.Text;

/** The address of a component: {@code #/components/schemas/Order}. Ordered by section and name. */
record Component(String section, String name) implements Comparable<Component> {
  String reference() {
    return "#/components/" + section + "/" + name;
  }

  @Override
  public int compareTo(Component other) {
    int bySection = Text.compareUtf8(section, other.section);
    return bySection != 0 ? bySection : Text.compareUtf8(name, other.name);
  }
}
