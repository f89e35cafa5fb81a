package io.apiledger.driver.scan.java;

import java.util.List;

/**
 * Interfaces that a project packs into packages of its own, so that they clash with nobody else's:
 * {@code com.acme.thirdparty.javax.ws.rs.GET} is {@code javax.ws.rs.GET}.
 */
final class Relocation {
  private static final List<String> PACKAGES = List.of("javax.ws.rs.", "jakarta.ws.rs.");

  private Relocation() {}

  /** The name that a type had before; most have it still. */
  static String original(String name) {
    for (String one : PACKAGES) {
      int at = name.indexOf(one);
      if (at > 0 && name.charAt(at - 1) == '.') {
        return name.substring(at);
      }
    }
    return name;
  }
}
