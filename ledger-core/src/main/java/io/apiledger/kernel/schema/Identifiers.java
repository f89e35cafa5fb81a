package io.apiledger.kernel.schema;

import io.apiledger.model.tree.Reference;
import io.apiledger.model.tree.Tree;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the identifiers of JSON Schema lead in a document of OpenAPI 3.1: {@code $id} gives a
 * schema an address and makes pointers below it start there, {@code $anchor} and {@code
 * $dynamicAnchor} give it a name. Many documents carry an {@code $id} and write pointers from the
 * root all the same: what is not below the schema is looked for from there. Immutable.
 *
 * <pre>{@code
 * Identifiers.of(root).find(root, List.of(), Reference.parse("#order"));   // [components, schemas, Order]
 * }</pre>
 */
public final class Identifiers {
  /** A document without any. */
  public static final Identifiers NONE = new Identifiers(Map.of(), Map.of());

  /** Under these keys stands data, and what looks like an identifier in it is none. */
  private static final Set<String> DATA =
      Set.of("example", "examples", "default", "const", "enum", "mapping");

  private final Map<String, List<String>> resources;
  private final Map<List<String>, Resource> scopes;

  private Identifiers(Map<String, List<String>> resources, Map<List<String>, Resource> scopes) {
    this.resources = resources;
    this.scopes = scopes;
  }

  /** A schema with an address of its own, or the document, and the names within it. */
  private record Resource(String address, Map<String, List<String>> anchors) {}

  /** Those of a document; none where its version has none. */
  public static Identifiers of(Tree root) {
    boolean known =
        root instanceof Tree.Mapping mapping
            && mapping.get("openapi") instanceof Tree.Scalar version
            && version.text().startsWith("3.1");
    return known ? new Search().of(root) : NONE;
  }

  /**
   * The keys to what a reference means, outermost first.
   *
   * @param from the place of the reference in this document
   * @return null where it means no place of this document by an identifier or below one: it is an
   *     ordinary pointer, or leads to another document
   */
  public @Nullable List<String> find(Tree root, List<String> from, Reference reference) {
    if (scopes.isEmpty()) {
      return null;
    }
    List<String> scope = around(from);
    if (!reference.document().isEmpty()) {
      scope = resources.get(resolved(addressOf(scope), reference.document()));
    }
    if (scope == null) {
      return null;
    }
    if (!reference.isPointer()) {
      List<String> named = anchor(scope, reference.fragment());
      boolean elsewhere = named == null && reference.document().isEmpty();
      return elsewhere ? anchor(List.of(), reference.fragment()) : named;
    }
    if (scope.isEmpty()) {
      return null;
    }
    List<String> below = new ArrayList<>(scope);
    below.addAll(reference.tokens());
    return Reference.find(root, below) == null ? null : below;
  }

  private @Nullable List<String> anchor(List<String> scope, String name) {
    Resource resource = scopes.get(scope);
    return resource == null ? null : resource.anchors.get(name);
  }

  /** The nearest schema with an address around a place; the document where there is none. */
  private List<String> around(List<String> place) {
    for (int length = place.size(); length > 0; length--) {
      List<String> outer = place.subList(0, length);
      if (scopes.containsKey(outer)) {
        return List.copyOf(outer);
      }
    }
    return List.of();
  }

  private String addressOf(List<String> scope) {
    Resource resource = scopes.get(scope);
    return resource == null ? "" : resource.address;
  }

  private static String resolved(String base, String reference) {
    try {
      return new URI(base).resolve(new URI(reference)).toString();
    } catch (URISyntaxException e) {
      return reference;
    }
  }

  /** One walk over a document. The depth of recursion is that of the document. */
  private static final class Search {
    private final Map<String, List<String>> resources = new HashMap<>();
    private final Map<List<String>, Resource> scopes = new HashMap<>();
    private final Deque<String> way = new ArrayDeque<>();

    Identifiers of(Tree root) {
      Resource document = new Resource("", new HashMap<>());
      scopes.put(List.of(), document);
      walk(root, document);
      boolean none = scopes.size() == 1 && document.anchors.isEmpty();
      return none ? NONE : new Identifiers(resources, scopes);
    }

    private void walk(Tree value, Resource around) {
      if (value instanceof Tree.Sequence sequence) {
        for (int i = 0; i < sequence.items().size(); i++) {
          step(Integer.toString(i), sequence.items().get(i), around);
        }
      } else if (value instanceof Tree.Mapping mapping) {
        Resource scope = opened(mapping, around);
        name(mapping, "$anchor", scope);
        name(mapping, "$dynamicAnchor", scope);
        for (Tree.Member member : mapping.members()) {
          if (!DATA.contains(member.key()) && !member.key().startsWith("x-")) {
            step(member.key(), member.value(), scope);
          }
        }
      }
    }

    private void step(String key, Tree value, Resource around) {
      if (!(value instanceof Tree.Scalar)) {
        way.addLast(key);
        walk(value, around);
        way.removeLast();
      }
    }

    private Resource opened(Tree.Mapping mapping, Resource around) {
      String id = text(mapping, "$id");
      if (id.isEmpty()) {
        return around;
      }
      List<String> place = List.copyOf(way);
      String address = resolved(around.address, id);
      Resource resource = new Resource(address, new HashMap<>());
      scopes.put(place, resource);
      resources.putIfAbsent(address, place);
      return resource;
    }

    private void name(Tree.Mapping mapping, String key, Resource scope) {
      String name = text(mapping, key);
      if (!name.isEmpty()) {
        scope.anchors.putIfAbsent(name, List.copyOf(way));
      }
    }

    private static String text(Tree.Mapping mapping, String key) {
      return mapping.get(key) instanceof Tree.Scalar scalar && scalar.type() == Tree.Type.TEXT
          ? scalar.text()
          : "";
    }
  }
}
