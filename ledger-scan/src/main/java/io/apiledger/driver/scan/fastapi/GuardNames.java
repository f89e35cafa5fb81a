package io.apiledger.driver.scan.fastapi;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names that speak of who is calling. Pure. */
final class GuardNames {
  private static final Set<String> WORDS =
      Set.of(
          "auth",
          "authn",
          "authz",
          "authenticate",
          "authenticated",
          "authentication",
          "authorise",
          "authorised",
          "authorize",
          "authorized",
          "authorization",
          "authority",
          "token",
          "jwt",
          "oauth",
          "oauth2",
          "permission",
          "permissions",
          "role",
          "roles",
          "login",
          "credential",
          "credentials",
          "apikey",
          "guard",
          "principal",
          "rbac",
          "security");
  private static final List<String> PAIRS = List.of("api key", "current user", "active user");

  private GuardNames() {}

  /** Whether a name, with its modules, does: {@code app.auth.get_tenant}. */
  static boolean speaksOfCallers(String name) {
    String words =
        name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
            .replaceAll("([A-Z])([A-Z][a-z])", "$1 $2")
            .replaceAll("[^A-Za-z0-9]+", " ")
            .toLowerCase(Locale.ROOT);
    Set<String> all = new HashSet<>(Arrays.asList(words.split(" ", -1)));
    all.retainAll(WORDS);
    return !all.isEmpty() || PAIRS.stream().anyMatch((" " + words + " ")::contains);
  }
}
