package io.apiledger.engine.openapi;

import io.apiledger.model.tree.Document;
import io.apiledger.model.tree.Reference;
import io.apiledger.model.tree.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of schemas that extend a schema with {@code allOf}. */
final class Subtypes {
  private final Document root;
  private @Nullable Map<String, List<String>> byParent;

  Subtypes(Document root) {
    this.root = root;
  }

  List<String> of(String parent) {
    Map<String, List<String>> known = byParent;
    if (known == null) {
      known = index();
      byParent = known;
    }
    return known.getOrDefault(parent, List.of());
  }

  private Map<String, List<String>> index() {
    Map<String, List<String>> index = new HashMap<>();
    Tree schemas = Reference.find(root.root(), List.of("components", "schemas"));
    for (Tree.Member schema : Trees.members(schemas)) {
      Tree all = schema.value() instanceof Tree.Mapping mapping ? mapping.get("allOf") : null;
      for (Tree part : Trees.items(all)) {
        String ref = Trees.textOf(part, "$ref");
        if (ref.startsWith("#/")) {
          String parent = Reference.parse(ref).name();
          index.computeIfAbsent(parent, unknown -> new ArrayList<>()).add(schema.key());
        }
      }
    }
    return index;
  }
}
