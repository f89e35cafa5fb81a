package io.apiledger.engine.openapi;

import io.apiledger.kernel.schema.TypeText;
import io.apiledger.model.port.Documents;
import io.apiledger.model.tree.Document;
import io.apiledger.model.tree.Pointer;
import io.apiledger.model.tree.Reference;
import io.apiledger.model.tree.Tree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
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
  private static final Map<String, Shape> SECTIONS = sections();

  private final Dangling dangling;
  private final Targets targets;
  private final Document root;
  private final ComponentNames names;
  private final Map<String, Component> byPlace = new HashMap<>();
  private final Map<Component, Rewritten> made = new TreeMap<>();
  private final Deque<Runnable> open = new ArrayDeque<>();
  private final Subtypes subtypes;

  Library(Documents documents, Dangling dangling) {
    this.dangling = dangling;
    this.targets = new Targets(documents, dangling);
    this.root = targets.root();
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

  /** What references lead to. */
  Targets targets() {
    return targets;
  }

  /** Everything that was referred to, and what that refers to, by address. */
  Map<Component, Rewritten> made() {
    while (!open.isEmpty()) {
      open.pop().run();
    }
    return made;
  }

  /**
   * The component that a reference means, or null where there is none, or one that is nothing but a
   * way in circles; that is noted.
   */
  @Nullable Component component(Site from, String ref, Shape shape) {
    Reference reference = Reference.parse(ref);
    Site target = targets.target(from, ref);
    if (target == null || !target.ref().isEmpty() && targets.follow(target) == null) {
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
    return named(Shape.SCHEMA, name);
  }

  /** A security scheme of the document by its name, or null. */
  @Nullable Component securityScheme(String name) {
    return named(Shape.SECURITY_SCHEME, name);
  }

  private @Nullable Component named(Shape shape, String name) {
    Tree found = Reference.find(root.root(), List.of("components", shape.section, name));
    if (found == null) {
      return null;
    }
    Pointer pointer = Pointer.ROOT.child("components").child(shape.section).child(name);
    return ofRoot(shape.section, name, new Site(root, pointer, found));
  }

  /** A schema of which only the name in the source code is known. */
  Component ofSource(String type) {
    String place = "\n" + type;
    Component known = byPlace.get(place);
    if (known == null) {
      known = names.fresh(Shape.SCHEMA.section, TypeText.simple(type));
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
}
