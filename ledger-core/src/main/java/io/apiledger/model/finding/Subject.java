package io.apiledger.model.finding;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.RouteKey;

/** What a finding is about. Identity, not wording: it goes into the fingerprint. */
public sealed interface Subject {
  /** The subject in one line. */
  String text();

  /** A route. */
  record OfRoute(RouteKey key) implements Subject {
    public OfRoute {
      requireNonNull(key, "key");
    }

    @Override
    public String text() {
      return key.toString();
    }
  }

  /** A file or an address. */
  record OfFile(String path) implements Subject {
    public OfFile {
      requireNonNull(path, "path");
    }

    @Override
    public String text() {
      return path;
    }
  }

  /** Something with a name of its own, such as a domain. */
  record Named(String name) implements Subject {
    public Named {
      requireNonNull(name, "name");
    }

    @Override
    public String text() {
      return name;
    }
  }
}
