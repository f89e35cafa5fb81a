package io.apiledger.driver.openapi;

import io.apiledger.model.PathTemplate;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.tree.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds the path parameters that a path item and its operations declare against those of the path.
 */
final class PathParameters {
  private static final String NEXT =
      "declare each parameter of the path with in: path and required: true, and no other";

  private final Resolver resolver;
  private final Notes notes;
  private final List<String> wanted;
  private final Declared shared;

  /** Those of a path item; what is wrong with them is noted once for all of its operations. */
  PathParameters(String path, Spot item, Resolver resolver, Notes notes) {
    this.resolver = resolver;
    this.notes = notes;
    this.wanted = PathTemplate.of(path).parameters();
    Spot parameters = item.get("parameters");
    this.shared = declared(parameters);
    if (parameters != null) {
      note(parameters, faults(shared));
    }
  }

  /** Notes what is wrong with those of an operation, and which ones nobody declares. */
  void check(Spot operation) {
    Declared own = declared(operation.get("parameters"));
    List<String> faults = faults(own);
    if (own.complete && shared.complete) {
      for (String name : wanted) {
        if (!own.required.containsKey(name) && !shared.required.containsKey(name)) {
          faults.add("no parameter " + Notes.visible(name));
        }
      }
    }
    note(operation, faults);
  }

  /**
   * The names of declared path parameters.
   *
   * @param required whether each of them is
   * @param complete false where a reference leads nowhere, or elsewhere: it may have meant any
   */
  private record Declared(Map<String, Boolean> required, boolean complete) {}

  private Declared declared(@Nullable Spot parameters) {
    Map<String, Boolean> required = new TreeMap<>();
    boolean complete = true;
    for (Spot parameter : parameters == null ? List.<Spot>of() : parameters.items()) {
      // No other document is asked for: its parameters matter for no entry.
      boolean here = Reference.parse(parameter.ref()).document().isEmpty();
      Spot found = here ? resolver.follow(parameter) : null;
      complete &= found != null;
      if (found != null && found.text("in").equals("path")) {
        required.put(found.text("name"), found.flag("required"));
      }
    }
    return new Declared(required, complete);
  }

  private List<String> faults(Declared declared) {
    List<String> faults = new ArrayList<>();
    declared.required.forEach(
        (name, required) -> {
          if (!wanted.contains(name)) {
            faults.add(Notes.visible(name) + ", which the path does not have");
          } else if (!required) {
            faults.add(Notes.visible(name) + ", which is not required");
          }
        });
    return faults;
  }

  private void note(Spot where, List<String> faults) {
    if (faults.isEmpty()) {
      return;
    }
    String names = wanted.stream().map(Notes::visible).collect(Collectors.joining(", "));
    notes.warn(
        RuleId.PARAMETER_MISMATCH,
        where.location(),
        switch (wanted.size()) {
          case 0 -> "no path parameter, because the path has none";
          case 1 -> "the path parameter " + names;
          default -> "the path parameters " + names;
        },
        String.join("; ", faults),
        NEXT);
  }
}
