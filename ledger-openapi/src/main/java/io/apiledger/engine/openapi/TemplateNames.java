package io.apiledger.engine.openapi;

import io.apiledger.model.PathTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the parameters of a documented path are called in the path of the ledger: the same where it
 * has the name, else by their order among those that are left.
 *
 * <pre>{@code
 * TemplateNames.between("/a/{id}/b/{x}", PathTemplate.of("/v1/a/{a_id}/b/{x}")).names();   // {id=a_id, x=x}
 * }</pre>
 *
 * @param names by documented name; without those that the path of the ledger has no place for
 */
record TemplateNames(Map<String, String> names) {
  static TemplateNames between(String documented, PathTemplate canonical) {
    List<String> left = PathTemplate.of(documented).parameters();
    List<String> right = canonical.parameters();
    Map<String, String> names = new HashMap<>();
    left.stream().filter(right::contains).forEach(name -> names.put(name, name));
    List<String> restLeft = left.stream().filter(name -> !names.containsKey(name)).toList();
    List<String> restRight =
        new ArrayList<>(right.stream().filter(name -> !names.containsValue(name)).toList());
    // From the end: a rule that puts something before a path adds its parameters there.
    int shared = Math.min(restLeft.size(), restRight.size());
    for (int i = 1; i <= shared; i++) {
      names.put(restLeft.get(restLeft.size() - i), restRight.remove(restRight.size() - 1));
    }
    return new TemplateNames(Map.copyOf(names));
  }
}
