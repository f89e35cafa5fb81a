package io.apiledger.driver.scan.fastapi;

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

  private static final Set<String> CREDENTIALS =
      Set.of(
          "user",
          "username",
          "secret",
          "password",
          "signature",
          "sig",
          "session",
          "cookie",
          "account",
          "client",
          "access",
          "bearer",
          "header");

  private GuardNames() {}

  /** Whether the name of a parameter says that it tells who is calling. */
  static boolean speaksOfCredentials(String name) {
    if (speaksOfCallers(name)) {
      return true;
    }
    for (String word : name.toLowerCase(Locale.ROOT).split("_", -1)) {
      if (CREDENTIALS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name, with its modules, does: {@code app.auth.get_tenant}. */
  static boolean speaksOfCallers(String name) {
    String before = "";
    int start = 0;
    while (start < name.length()) {
      if (!isWord(name.charAt(start))) {
        start++;
        continue;
      }
      int end = start + 1;
      while (end < name.length() && isWord(name.charAt(end)) && !startsWord(name, end)) {
        end++;
      }
      String word = name.substring(start, end).toLowerCase(Locale.ROOT);
      if (WORDS.contains(word) || isPair(before, word)) {
        return true;
      }
      before = word;
      start = end;
    }
    return false;
  }

  /** {@code api_key}, {@code current_user}, {@code active_users}. */
  private static boolean isPair(String first, String second) {
    return second.startsWith("key") && first.endsWith("api")
        || second.startsWith("user") && (first.endsWith("current") || first.endsWith("active"));
  }

  /** A capital behind a small letter or digit, or one that small letters follow. */
  private static boolean startsWord(String name, int at) {
    if (!isCapital(name.charAt(at))) {
      return false;
    }
    char next = at + 1 < name.length() ? name.charAt(at + 1) : ' ';
    return !isCapital(name.charAt(at - 1)) || next >= 'a' && next <= 'z';
  }

  private static boolean isWord(char c) {
    return c >= 'a' && c <= 'z' || isCapital(c) || c >= '0' && c <= '9';
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
