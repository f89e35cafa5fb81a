package io.apiledger.driver.http;

import io.apiledger.model.Text;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What may be asked for, where a redirect may lead, and how an address is shown. */
final class Address {
  private static final int LONGEST = 300;

  private Address() {}

  /**
   * The address as it may be printed: without a user, a password, the values of a query, and the
   * fragment.
   */
  static String shown(URI address) {
    if (address.isOpaque() || address.getScheme() == null) {
      return "an address of another kind";
    }
    String authority = Objects.requireNonNullElse(address.getRawAuthority(), "");
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    String path = Objects.requireNonNullElse(address.getRawPath(), "");
    String query = address.getRawQuery() == null ? "" : "?…";
    return Text.visible(Text.shortened(address.getScheme() + "://" + host + path + query, LONGEST));
  }

  /** Why an address cannot be asked for; empty where it can. */
  static Optional<String> complaint(URI address) {
    String scheme = scheme(address);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return Optional.of(scheme.isEmpty() ? "one without http" : "the scheme " + scheme);
    }
    String authority = address.getRawAuthority();
    if (authority != null && authority.indexOf('@') >= 0) {
      return Optional.of("one with a user name or password in it");
    }
    return address.getHost() == null ? Optional.of("one without a valid host") : Optional.empty();
  }

  /** Why a redirect is not followed; empty where it is. Both addresses are without complaint. */
  static Optional<String> complaint(URI from, URI to, Set<String> allowed) {
    boolean upgrade = scheme(from).equals("http") && scheme(to).equals("https");
    if (!scheme(from).equals(scheme(to)) && !upgrade) {
      return Optional.of("a redirect from https to http");
    }
    String host = host(to);
    boolean same = host.equals(host(from)) && (upgrade || port(from) == port(to));
    if (same || allowed.contains(host) || allowed.contains(host + ":" + port(to))) {
      return Optional.empty();
    }
    return Optional.of("a redirect to " + Text.visible(host) + ":" + port(to));
  }

  private static String scheme(URI address) {
    return Objects.requireNonNullElse(address.getScheme(), "").toLowerCase(Locale.ROOT);
  }

  private static String host(URI address) {
    return Objects.requireNonNullElse(address.getHost(), "").toLowerCase(Locale.ROOT);
  }

  private static int port(URI address) {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return scheme(address).equals("https") ? 443 : 80;
  }
}
