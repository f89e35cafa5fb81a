package io.apiledger.driver.scan;

import io.apiledger.model.port.Needs;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The words that files are asked for, and those that will be once others are. */
final class Words {
  private final Set<String> known = new HashSet<>();
  private final Map<String, Set<String>> leadTo = new HashMap<>();

  /** Takes in what was found in some files; answers with the words that count from now on. */
  Set<String> add(Needs needs) {
    Deque<String> next = new ArrayDeque<>(needs.words());
    for (Map.Entry<String, Set<String>> through : needs.through().entrySet()) {
      for (String name : through.getValue()) {
        link(name, through.getKey(), next);
      }
    }
    Set<String> fresh = new TreeSet<>();
    while (!next.isEmpty()) {
      String word = next.remove();
      if (known.add(word)) {
        fresh.add(word);
        next.addAll(leadTo.getOrDefault(word, Set.of()));
      }
    }
    return fresh;
  }

  private void link(String name, String word, Collection<String> next) {
    leadTo.computeIfAbsent(name, key -> new HashSet<>()).add(word);
    if (known.contains(name)) {
      next.add(word);
    }
  }
}
