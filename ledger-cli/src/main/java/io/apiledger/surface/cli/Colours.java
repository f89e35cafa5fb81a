package io.apiledger.surface.cli;

import java.util.List;

/** When to colour. */
enum Colours {
  AUTO,
  ALWAYS,
  NEVER;

  static final List<String> NAMES = List.of("auto", "always", "never");

  static Colours of(String name) {
    return values()[NAMES.indexOf(name)];
  }

  /** On its own: on a screen that knows colours, unless {@code NO_COLOR} says no. */
  boolean on(boolean terminal, Host host) {
    boolean wanted = host.variable("NO_COLOR").isEmpty() && !host.variable("TERM").equals("dumb");
    return this == ALWAYS || this == AUTO && terminal && wanted;
  }
}
