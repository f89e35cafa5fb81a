package io.apiledger.driver.openapi;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The parts of references and addresses that matter here. Never fails: input is never trusted. */
final class Uri {
  private Uri() {}

  /** What stands before {@code #}: the document, empty for the same one. */
  static String document(String ref) {
    int hash = ref.indexOf('#');
    return hash < 0 ? ref : ref.substring(0, hash);
  }

  /** What stands behind {@code #}, decoded. */
  static String fragment(String ref) {
    int hash = ref.indexOf('#');
    return hash < 0 ? "" : decoded(ref.substring(hash + 1));
  }

  /** The keys of a decoded JSON Pointer that is empty or starts with a slash. */
  static List<String> tokens(String pointer) {
    List<String> tokens = new ArrayList<>();
    int start = 1;
    while (start <= pointer.length() && !pointer.isEmpty()) {
      int end = pointer.indexOf('/', start);
      String token = pointer.substring(start, end < 0 ? pointer.length() : end);
      tokens.add(token.replace("~1", "/").replace("~0", "~"));
      if (end < 0) {
        break;
      }
      start = end + 1;
    }
    return tokens;
  }

  /**
   * The name that a reference ends on: its last key, or where it means a whole file, the file's
   * name without folder and ending.
   */
  static String name(String ref) {
    List<String> tokens = tokens(fragment(ref));
    if (!tokens.isEmpty()) {
      return tokens.get(tokens.size() - 1);
    }
    String file = decoded(document(ref));
    String last = file.substring(file.lastIndexOf('/') + 1);
    int dot = last.indexOf('.', 1);
    return dot < 0 ? last : last.substring(0, dot);
  }

  /** The path of an address, absolute or not, without query, fragment and final slashes. */
  static String path(String url) {
    String rest = url.strip();
    int end = rest.length();
    for (char stop : new char[] {'?', '#'}) {
      int at = rest.indexOf(stop);
      end = at < 0 ? end : Math.min(end, at);
    }
    rest = rest.substring(0, end);
    int authority = rest.startsWith("//") ? 2 : rest.indexOf("://") + 3;
    if (authority > 2 || rest.startsWith("//")) {
      int slash = rest.indexOf('/', authority);
      rest = slash < 0 ? "" : rest.substring(slash);
    }
    while (rest.endsWith("/")) {
      rest = rest.substring(0, rest.length() - 1);
    }
    if (rest.startsWith("./")) {
      rest = rest.substring(1);
    }
    return rest.isEmpty() || rest.equals(".") ? "" : rest.startsWith("/") ? rest : "/" + rest;
  }

  /** Percent signs decoded as UTF-8; what is no escape stays. */
  static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int high = bytes[i] == '%' && i + 2 < bytes.length ? digit(bytes[i + 1]) : -1;
      int low = high < 0 ? -1 : digit(bytes[i + 2]);
      if (low < 0) {
        out.write(bytes[i]);
      } else {
        out.write(high << 4 | low);
        i += 2;
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static int digit(byte b) {
    return b < 0 ? -1 : Character.digit((char) b, 16);
  }
}
