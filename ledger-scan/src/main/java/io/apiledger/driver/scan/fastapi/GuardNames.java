package io.apiledger.driver.scan.fastapi;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

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

  private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");
  private static final Pattern ABBREVIATION = Pattern.compile("([A-Z])([A-Z][a-z])");
  private static final Pattern NO_WORD = Pattern.compile("[^A-Za-z0-9]+");

  private GuardNames() {}

  /** Whether a name, with its modules, does: {@code app.auth.get_tenant}. */
  static boolean speaksOfCallers(String name) {
    String words =
        NO_WORD
            .matcher(spaced(ABBREVIATION, spaced(HUMP, name)))
            .replaceAll(" ")
            .toLowerCase(Locale.ROOT);
    Set<String> all = new HashSet<>(Arrays.asList(words.split(" ", -1)));
    all.retainAll(WORDS);
    return !all.isEmpty() || PAIRS.stream().anyMatch((" " + words + " ")::contains);
  }

  private static String spaced(Pattern between, String name) {
    return between.matcher(name).replaceAll("$1 $2");
  }
}
