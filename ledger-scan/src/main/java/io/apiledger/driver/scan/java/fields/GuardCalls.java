package io.apiledger.driver.scan.java.fields;

import io.apiledger.driver.scan.java.DeclaredType;
import io.apiledger.driver.scan.java.GuardCall;
import io.apiledger.driver.scan.java.JavaMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The guards that a method comes by: those that it calls, and those that methods of its own class,
 * or of what that inherits from, call for it.
 */
final class GuardCalls {
  private static final int DEEPEST = 8;

  private final Set<String> guards;
  private final List<DeclaredType> ancestry;
  private final Set<String> open = new HashSet<>();
  private final Map<String, Map<String, Boolean>> known = new HashMap<>();

  GuardCalls(Set<String> guards, List<DeclaredType> ancestry) {
    this.guards = guards;
    this.ancestry = ancestry;
  }

  /** By name, whether every way through the method comes by. */
  Map<String, Boolean> of(JavaMethod method) {
    Map<String, Boolean> found = new LinkedHashMap<>();
    for (GuardCall call : method.guards()) {
      if (guards.contains(call.name())) {
        found.merge(call.name(), !call.isConditional(), Boolean::logicalOr);
      } else if (open.size() < DEEPEST && open.add(call.name())) {
        Map<String, Boolean> behind = known.get(call.name());
        if (behind == null) {
          behind = behind(call.name());
          known.put(call.name(), behind);
        }
        behind.forEach(
            (name, isCertain) ->
                found.merge(name, isCertain && !call.isConditional(), Boolean::logicalOr));
        open.remove(call.name());
      }
    }
    return found;
  }

  /** Of several methods of one name, which one is called is not looked at: all of them count. */
  private Map<String, Boolean> behind(String called) {
    List<Map<String, Boolean>> each = new ArrayList<>();
    for (DeclaredType type : ancestry) {
      for (JavaMethod method : type.type().methods()) {
        if (each.size() < DEEPEST && method.name().equals(called) && method.hasBody()) {
          each.add(of(method));
        }
      }
      if (!each.isEmpty()) {
        break;
      }
    }
    Map<String, Boolean> found = new LinkedHashMap<>();
    for (Map<String, Boolean> one : each) {
      one.keySet()
          .forEach(
              name ->
                  found.put(name, each.stream().allMatch(any -> any.getOrDefault(name, false))));
    }
    return found;
  }
}
