package io.apiledger.engine.openapi;

import io.apiledger.model.tree.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes one value of the documents to come: keys in canonical order, references to components of
 * the document itself, and a note of each component. The depth of recursion is that of a document,
 * which its reader bounds. Not safe for use by several threads.
 */
final class Rewriter {
  private final Library library;
  private final Dangling dangling;
  private final Set<Component> uses = new HashSet<>();
  private final Set<String> inlining = new HashSet<>();
  private boolean links;

  Rewriter(Library library, Dangling dangling) {
    this.library = library;
    this.dangling = dangling;
  }

  /** What was made, with all that was noted since the start. */
  Rewritten done(Tree value) {
    return new Rewritten(value, uses, links);
  }

  void uses(Component component) {
    uses.add(component);
  }

  /** The value as it will stand; never null for an object, a placeholder where nothing is left. */
  Tree rewrite(Site site, Shape shape) {
    Tree value = value(site, shape);
    return value == null ? Placeholder.of(shape, site.ref()) : value;
  }

  /** The value as it will stand, or null where it refers to what is not there. */
  @Nullable Tree value(Site site, Shape shape) {
    if (shape == Shape.DATA) {
      return data(site.value());
    }
    if (site.value() instanceof Tree.Sequence sequence) {
      return list(site, sequence, shape);
    }
    if (!(site.value() instanceof Tree.Mapping mapping)) {
      return site.value();
    }
    String ref = shape.mayRefer() ? site.ref() : "";
    if (ref.isEmpty()) {
      return object(site, mapping, shape);
    }
    return shape == Shape.PATH_ITEM ? inline(site) : reference(site, mapping, ref, shape);
  }

  private Tree object(Site site, Tree.Mapping mapping, Shape shape) {
    List<Tree.Member> members = new ArrayList<>(mapping.members().size());
    for (Tree.Member member : mapping.members()) {
      if (shape == Shape.SCHEMA && isReplaced(member)) {
        continue;
      }
      Tree value = member(site.child(member.key(), member.value()), member.key(), shape);
      if (value != null) {
        members.add(new Tree.Member(member.key(), member.keyAt(), value));
      }
    }
    Tree.Mapping made = new Tree.Mapping(KeyOrder.of(shape).sorted(members), mapping.at());
    boolean old = shape == Shape.SCHEMA && Upgrade.isUpgraded(site.document());
    return old ? SchemaUpgrade.of(made) : made;
  }

  /** References come out as pointers from the root: an address of a schema would bend them. */
  private static boolean isReplaced(Tree.Member member) {
    return (member.key().equals("$id") || member.key().equals("$anchor"))
        && member.value() instanceof Tree.Scalar;
  }

  private @Nullable Tree member(Site site, String key, Shape parent) {
    Shape.Slot slot = parent.slot(key);
    if (slot != null) {
      return switch (slot.form()) {
        case ONE -> rewrite(site, slot.shape());
        case LIST -> value(site, slot.shape());
        case MAP -> map(site, slot.shape(), parent);
      };
    }
    if (parent == Shape.SCHEMA && key.equals("discriminator")) {
      return discriminator(site);
    }
    if (parent == Shape.SCHEMA && key.equals("$dynamicRef")) {
      Component target = library.component(site, Trees.textOf(site.value()), Shape.SCHEMA);
      if (target != null) {
        uses.add(target);
      }
      return site.value();
    }
    if (parent == Shape.OPERATION && key.equals("security")) {
      security(site);
    }
    if (parent == Shape.LINK) {
      links = true;
    }
    return data(site.value());
  }

  private Tree map(Site site, Shape shape, Shape parent) {
    if (!(site.value() instanceof Tree.Mapping mapping)) {
      return data(site.value());
    }
    boolean extensible = parent == Shape.OPERATION;
    List<Tree.Member> members = new ArrayList<>(mapping.members().size());
    for (Tree.Member member : mapping.members()) {
      Site child = site.child(member.key(), member.value());
      boolean extension = extensible && member.key().startsWith("x-");
      Tree value = extension ? data(member.value()) : rewrite(child, shape);
      members.add(new Tree.Member(member.key(), member.keyAt(), value));
    }
    return new Tree.Mapping(KeyOrder.NAMES.sorted(members), mapping.at());
  }

  private Tree list(Site site, Tree.Sequence sequence, Shape shape) {
    List<Tree> items = new ArrayList<>(sequence.items().size());
    for (int i = 0; i < sequence.items().size(); i++) {
      Site child = site.child(i, sequence.items().get(i));
      Tree value = shape == Shape.PARAMETER ? value(child, shape) : rewrite(child, shape);
      if (value != null) {
        items.add(value);
      }
    }
    return new Tree.Sequence(items, sequence.at());
  }

  private @Nullable Tree reference(Site site, Tree.Mapping mapping, String ref, Shape shape) {
    Component target = library.component(site, ref, shape);
    if (target == null) {
      return null;
    }
    uses.add(target);
    List<Tree.Member> members = new ArrayList<>();
    members.add(Trees.member("$ref", Trees.text(target.reference())));
    for (Tree.Member sibling : mapping.members()) {
      boolean words = sibling.key().equals("summary") || sibling.key().equals("description");
      if (!sibling.key().equals("$ref") && (words || shape.keepsSiblings())) {
        Tree value = member(site.child(sibling.key(), sibling.value()), sibling.key(), shape);
        if (value != null) {
          members.add(new Tree.Member(sibling.key(), sibling.keyAt(), value));
        }
      }
    }
    return new Tree.Mapping(KeyOrder.of(shape).sorted(members), mapping.at());
  }

  /** A path item stands where it is used: 3.0 has no components of that kind. */
  private @Nullable Tree inline(Site site) {
    String place = site.document().path() + '\n' + site.ref();
    if (!inlining.add(place)) {
      dangling.add(site, site.ref(), "a path item that holds itself", "let it end on a value");
      return null;
    }
    Site target = library.targets().follow(site);
    Tree value = target == null ? null : value(target, Shape.PATH_ITEM);
    inlining.remove(place);
    return value;
  }

  private Tree discriminator(Site site) {
    if (!(site.value() instanceof Tree.Mapping mapping)
        || !(mapping.get("mapping") instanceof Tree.Mapping targets)) {
      return data(site.value());
    }
    List<Tree.Member> members = new ArrayList<>();
    for (Tree.Member member : targets.members()) {
      String named = Trees.textOf(member.value());
      Component target = library.schema(named);
      if (target == null && isReference(named)) {
        Site from = site.child("mapping", targets).child(member.key(), member.value());
        target = library.component(from, named, Shape.SCHEMA);
      }
      if (target != null) {
        uses.add(target);
        members.add(Trees.member(member.key(), Trees.text(target.reference())));
      } else if (!isReference(named)) {
        dangling.add(
            site.child("mapping", targets).child(member.key(), member.value()),
            named,
            "no schema of that name",
            "correct the name, or add the schema");
      }
    }
    Tree.Mapping sorted = Trees.mapping(KeyOrder.NAMES.sorted(members));
    return data(Trees.with(mapping, "mapping", sorted));
  }

  /** The specification lets a mapping name a schema, or refer to it. */
  private static boolean isReference(String named) {
    return named.contains("#") || named.contains("/") || named.contains(".");
  }

  /** A requirement stays where nothing defines it: without it the operation would look open. */
  private void security(Site requirements) {
    List<Tree> alternatives = Trees.items(requirements.value());
    for (int i = 0; i < alternatives.size(); i++) {
      Site alternative = requirements.child(i, alternatives.get(i));
      for (Tree.Member scheme : Trees.members(alternatives.get(i))) {
        Component component = library.securityScheme(scheme.key());
        if (component != null) {
          uses.add(component);
        } else {
          dangling.add(
              alternative.child(scheme.key(), scheme.value()),
              scheme.key(),
              "no security scheme of that name",
              "correct the name, or add the scheme");
        }
      }
    }
  }

  /** A value in which nothing refers: only its keys are put in order. */
  static Tree data(Tree value) {
    if (value instanceof Tree.Sequence sequence) {
      return new Tree.Sequence(
          sequence.items().stream().map(Rewriter::data).toList(), sequence.at());
    }
    if (!(value instanceof Tree.Mapping mapping)) {
      return value;
    }
    List<Tree.Member> members = new ArrayList<>(mapping.members().size());
    for (Tree.Member member : mapping.members()) {
      members.add(new Tree.Member(member.key(), member.keyAt(), data(member.value())));
    }
    return new Tree.Mapping(KeyOrder.NAMES.sorted(members), mapping.at());
  }
}
