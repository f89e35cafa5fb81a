package io.apiledger.model.publication;

import static java.util.Objects.requireNonNull;

/** One header field of a response. */
public record Header(String name, String value) {
  public Header {
    requireNonNull(name, "name");
    requireNonNull(value, "value");
  }
}
