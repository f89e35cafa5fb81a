package io.apiledger.engine.openapi;

import io.apiledger.model.tree.Reference;
import io.apiledger.model.tree.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Links of responses to operations. One that leads to an operation of the same document stays, by
 * the id that the operation has there; one that leads elsewhere is left out.
 */
final class Links {
  private final Map<String, String> byId = new HashMap<>();
  private final Map<String, String> byPointer = new HashMap<>();

  /**
   * Learns where an operation of a document went.
   *
   * @param documented its id in the document; empty for none
   * @param pointer to it in the document
   * @param id that it has now
   */
  void learn(String documented, String pointer, String id) {
    if (!documented.isEmpty()) {
      byId.putIfAbsent(documented, id);
    }
    byPointer.putIfAbsent(pointer, id);
  }

  /**
   * For one document.
   *
   * @param present the ids of its operations
   * @param components everything that may be referred to
   */
  Within within(Set<String> present, Map<Component, Rewritten> components) {
    return new Within(present, components);
  }

  /** The links that stay in one document. */
  final class Within {
    private final Set<String> present;
    private final Map<Component, Rewritten> components;

    private Within(Set<String> present, Map<Component, Rewritten> components) {
      this.present = present;
      this.components = components;
    }

    /** An operation with the links that stay. */
    Tree operation(Tree operation) {
      return under(operation, "responses", responses -> each(responses, this::response));
    }

    /** A component with the links that stay; null where it is one that does not. */
    @Nullable Tree component(Component component, Tree value) {
      return switch (component.section()) {
        case "responses" -> response(value);
        case "links" -> link(value);
        default -> value;
      };
    }

    private Tree response(Tree response) {
      return under(response, "links", links -> each(links, this::link));
    }

    private @Nullable Tree link(Tree link) {
      if (!(link instanceof Tree.Mapping mapping)) {
        return link;
      }
      String shared = Trees.textOf(mapping, "$ref");
      if (!shared.isEmpty()) {
        Rewritten made = components.get(new Component("links", Reference.parse(shared).name()));
        return made == null || link(made.value()) == null ? null : link;
      }
      String id = target(mapping);
      return id == null || !present.contains(id) ? null : to(id, mapping);
    }
  }

  /** The id of the operation that a link leads to, or null. */
  private @Nullable String target(Tree.Mapping link) {
    String ref = Trees.textOf(link, "operationRef");
    return ref.startsWith("#")
        ? byPointer.get(Reference.parse(ref).fragment())
        : byId.get(Trees.textOf(link, "operationId"));
  }

  private static Tree to(String id, Tree.Mapping link) {
    List<Tree.Member> members = new ArrayList<>();
    for (Tree.Member member : link.members()) {
      if (!member.key().equals("operationRef") && !member.key().equals("operationId")) {
        members.add(member);
      }
    }
    members.add(Trees.member("operationId", Trees.text(id)));
    return new Tree.Mapping(KeyOrder.of(Shape.LINK).sorted(members), link.at());
  }

  private interface Change {
    @Nullable Tree of(Tree value);
  }

  private static Tree under(Tree value, String key, Change change) {
    if (!(value instanceof Tree.Mapping mapping) || mapping.get(key) == null) {
      return value;
    }
    List<Tree.Member> members = new ArrayList<>();
    for (Tree.Member member : mapping.members()) {
      Tree changed = member.key().equals(key) ? change.of(member.value()) : member.value();
      if (changed != null) {
        members.add(new Tree.Member(member.key(), member.keyAt(), changed));
      }
    }
    return new Tree.Mapping(members, mapping.at());
  }

  private static Tree each(Tree value, Change change) {
    List<Tree.Member> members = new ArrayList<>();
    for (Tree.Member member : Trees.members(value)) {
      Tree changed = change.of(member.value());
      if (changed != null) {
        members.add(new Tree.Member(member.key(), member.keyAt(), changed));
      }
    }
    return new Tree.Mapping(members, value.at());
  }
}
