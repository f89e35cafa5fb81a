package io.apiledger.surface.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which hosts a request may be for. Whoever can make a name of their own lead to this machine can
 * make a browser read from it what its owner alone may read (DNS rebinding); the browser then says
 * in {@code Host} by which name it came. Immutable; safe for use by several threads.
 *
 * @param everyone where the server is meant for others, and nobody said by which names
 * @param names in lower case, addresses of IPv6 in brackets
 */
public record AllowedHosts(boolean everyone, Set<String> names) {
  private static final Pattern LOOPBACK = Pattern.compile("127(\\.[0-9]{1,3}){3}");

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]");

  public AllowedHosts {
    names = Set.copyOf(names);
  }

  /**
   * Of a server that is bound to {@code bound}.
   *
   * @param given what else it is called; where there are any, or only this machine reaches it,
   *     others are refused
   */
  static AllowedHosts of(String bound, List<String> given) {
    InetAddress address = new InetSocketAddress(bound, 0).getAddress();
    boolean loopback = address != null && address.isLoopbackAddress();
    Set<String> names = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
    names.add(name(inBrackets(bound)));
    given.forEach(one -> names.add(name(one)));
    return new AllowedHosts(!loopback && given.isEmpty(), names);
  }

  /** Whether that is a host as it stands in an address of the web, without scheme and port. */
  public static boolean isHost(String text) {
    return HOST.matcher(text).matches();
  }

  /** As it stands in an address of the web. */
  static String inBrackets(String host) {
    return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
  }

  /**
   * Whether a request is answered.
   *
   * @param header null where the request has none, as only those of HTTP/1.0 may: no browser's
   */
  boolean allow(@Nullable String header) {
    if (everyone || header == null) {
      return true;
    }
    String name = name(header);
    return names.contains(name) || LOOPBACK.matcher(name).matches();
  }

  /** Without port, case, and the dot that makes a name absolute. */
  private static String name(String host) {
    int port = host.indexOf(':', host.startsWith("[") ? host.indexOf(']') + 1 : 0);
    String name = (port < 0 ? host : host.substring(0, port)).toLowerCase(Locale.ROOT);
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}
