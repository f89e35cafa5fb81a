package io.apiledger.driver.tree;

import java.util.HashMap;
import java.util.Map;

/** One instance of each short text of a document: keys and values repeat by the thousand. */
final class StringPool {
  private static final int LONGEST = 80;
  private static final int MOST = 1 << 16;

  private final Map<String, String> known = new HashMap<>();

  String shared(String text) {
    if (text.length() > LONGEST) {
      return text;
    }
    if (known.size() >= MOST) {
      return known.getOrDefault(text, text);
    }
    String first = known.putIfAbsent(text, text);
    return first == null ? text : first;
  }
}
