package io.apiledger.engine.openapi;

import io.apiledger.model.port.Documents;
import io.apiledger.model.tree.Document;
import io.apiledger.model.tree.Pointer;
import io.apiledger.model.tree.Reference;
import io.apiledger.model.tree.Tree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The components of the documents to come, each made when something first refers to it. What a
 * reference names elsewhere, in another document or outside of {@code components}, becomes a
 * component too: what comes out refers to itself alone. Not safe for use by several threads.
 */
final class Library {
  private static final int LONGEST_CHAIN = 64;
  private static final Map<String, Shape> SECTIONS = sections();

  private final Documents documents;
  private final Dangling dangling;
  private final Map<String, Document> upgraded = new HashMap<>();
  private final Document root;
  private final ComponentNames names;
  private final Map<String, Component> byPlace = new HashMap<>();
  private final Map<Component, Rewritten> made = new TreeMap<>();
  private final Deque<Runnable> open = new ArrayDeque<>();
  private final Subtypes subtypes;

  Library(Documents documents, Dangling dangling) {
    this.documents = documents;
    this.dangling = dangling;
    this.root = current(documents.root());
    Tree components = Reference.find(root.root(), List.of("components"));
    this.names =
        new ComponentNames(
            components instanceof Tree.Mapping mapping ? mapping : Trees.mapping(List.of()));
    this.subtypes = new Subtypes(root);
  }

  private static Map<String, Shape> sections() {
    Map<String, Shape> sections = new HashMap<>();
    for (Shape shape : Shape.values()) {
      if (!shape.section.isEmpty()) {
        sections.put(shape.section, shape);
      }
    }
    return sections;
  }

  /** The document that operations stand in, as one of OpenAPI 3. */
  Document root() {
    return root;
  }

  /** A document of that path, as one of OpenAPI 3; the root where none other has it. */
  Document document(String path) {
    return upgraded.getOrDefault(path, root);
  }

  /** Everything that was referred to, and what that refers to, by address. */
  Map<Component, Rewritten> made() {
    while (!open.isEmpty()) {
      open.pop().run();
    }
    return made;
  }

  /** The component that a reference means, or null where there is none; that is noted. */
  @Nullable Component component(Site from, String ref, Shape shape) {
    Reference reference = Reference.parse(ref);
    if (!reference.isPointer()) {
      return anchored(from, ref, reference);
    }
    Site target = target(from, ref);
    if (target == null) {
      return null;
    }
    List<String> tokens = Reference.tokens(target.pointer().toString());
    boolean ofRoot = target.document().path().equals(root.path());
    if (ofRoot && tokens.size() == 3 && isSection(tokens)) {
      return ofRoot(tokens.get(1), tokens.get(2), target);
    }
    return hoisted(target, reference.name(), shape);
  }

  private static boolean isSection(List<String> tokens) {
    return tokens.get(0).equals("components") && SECTIONS.containsKey(tokens.get(1));
  }

  /** A schema of the document by its name, or null. */
  @Nullable Component schema(String name) {
    Tree found = Reference.find(root.root(), List.of("components", "schemas", name));
    if (found == null) {
      return null;
    }
    Pointer pointer = Pointer.ROOT.child("components").child("schemas").child(name);
    return ofRoot("schemas", name, new Site(root, pointer, found));
  }

  /** A security scheme of the document by its name, or null. */
  @Nullable Component securityScheme(String name) {
    Tree found = Reference.find(root.root(), List.of("components", "securitySchemes", name));
    if (found == null) {
      return null;
    }
    Pointer pointer = Pointer.ROOT.child("components").child("securitySchemes").child(name);
    return ofRoot("securitySchemes", name, new Site(root, pointer, found));
  }

  /** A schema of which only the name in the source code is known. */
  Component ofSource(String type) {
    String place = "\n" + type;
    Component known = byPlace.get(place);
    if (known == null) {
      known = names.fresh(Shape.SCHEMA.section, SourceSchema.simple(type));
      byPlace.put(place, known);
      Tree.Mapping schema =
          Trees.building()
              .text("title", type)
              .text("description", "A type of the source code, which the ledger knows by name.")
              .text(SourceOperation.ORIGIN, SourceOperation.SOURCE)
              .build();
      made.put(known, new Rewritten(schema, Set.of(), false));
    }
    return known;
  }

  private Component ofRoot(String section, String name, Site target) {
    Component component = names.ofRoot(section, name);
    if (!made.containsKey(component)) {
      make(component, target, SECTIONS.getOrDefault(section, Shape.DATA));
    }
    return component;
  }

  private Component hoisted(Site target, String name, Shape shape) {
    String place = target.document().path() + '\n' + shape.section + target.pointer();
    Component known = byPlace.get(place);
    if (known == null) {
      known = names.fresh(shape.section, name);
      byPlace.put(place, known);
      make(known, target, shape);
    }
    return known;
  }

  /** Later, because whatever is in the making may refer to itself. */
  private void make(Component component, Site target, Shape shape) {
    made.put(component, new Rewritten(target.value(), Set.of(), false));
    open.push(
        () -> {
          Rewriter rewriter = new Rewriter(this, dangling);
          Tree value = rewriter.rewrite(target, shape);
          if (shape == Shape.SCHEMA && hasDiscriminator(target)) {
            subtypes.of(nameOf(target)).forEach(name -> use(rewriter, name));
          }
          made.put(component, rewriter.done(value));
        });
  }

  private static String nameOf(Site site) {
    return new Reference("", site.pointer().toString()).name();
  }

  private void use(Rewriter rewriter, String schema) {
    Component subtype = schema(schema);
    if (subtype != null) {
      rewriter.uses(subtype);
    }
  }

  private static boolean hasDiscriminator(Site site) {
    return site.get("discriminator") != null;
  }

  /** What a chain of references ends on, or null where it leads nowhere; that is noted. */
  @Nullable Site follow(Site start) {
    Set<String> seen = new HashSet<>();
    Site at = start;
    while (!at.ref().isEmpty()) {
      if (seen.size() > LONGEST_CHAIN || !seen.add(at.document().path() + '\n' + at.ref())) {
        dangling.add(
            start,
            start.ref(),
            "a chain of references that leads nowhere",
            "let it end on a value");
        return null;
      }
      Site next = target(at, at.ref());
      if (next == null) {
        return null;
      }
      at = next;
    }
    return at;
  }

  private @Nullable Site target(Site from, String ref) {
    Reference reference = Reference.parse(ref);
    Document document = from.document();
    if (!reference.document().isEmpty()) {
      Document other = documents.open(document, reference.document());
      if (other == null) {
        dangling.add(
            from,
            ref,
            "another document that is not there, or not to be opened",
            "bundle the documents into one, or allow the folder or host it is in");
        return null;
      }
      document = current(other);
    }
    List<String> tokens =
        Upgrade.isUpgraded(document) ? Upgrade.tokens(reference.tokens()) : reference.tokens();
    Tree found = reference.isPointer() ? Reference.find(document.root(), tokens) : null;
    if (found == null) {
      dangling.add(
          from,
          ref,
          "nothing at that place in " + document.path(),
          "correct the reference, or add what it names");
      return null;
    }
    return new Site(document, pointer(tokens), found);
  }

  private static Pointer pointer(List<String> tokens) {
    Pointer pointer = Pointer.ROOT;
    for (String token : tokens) {
      pointer = pointer.child(token);
    }
    return pointer;
  }

  /** {@code #name} of JSON Schema: the schema of the document that carries the anchor. */
  private @Nullable Component anchored(Site from, String ref, Reference reference) {
    Tree schemas = Reference.find(root.root(), List.of("components", "schemas"));
    for (Tree.Member schema : Trees.members(schemas)) {
      for (String key : List.of("$anchor", "$dynamicAnchor")) {
        if (Trees.textOf(schema.value(), key).equals(reference.fragment())) {
          return schema(schema.key());
        }
      }
    }
    dangling.add(
        from, ref, "no schema with that anchor", "correct the reference, or add what it names");
    return null;
  }

  private Document current(Document document) {
    return upgraded.computeIfAbsent(document.path(), path -> Upgrade.of(document));
  }

  /** The names of schemas that extend a schema with {@code allOf}. */
  private static final class Subtypes {
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
}
