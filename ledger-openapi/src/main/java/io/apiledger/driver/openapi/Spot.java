package io.apiledger.driver.openapi;

import io.apiledger.model.finding.Location;
import io.apiledger.model.tree.Document;
import io.apiledger.model.tree.Mark;
import io.apiledger.model.tree.Pointer;
import io.apiledger.model.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value in a document, and the way to it. References in it are relative to that document. */
record Spot(Document document, Pointer pointer, Tree value, Mark at, Budget budget) {
  static Spot root(Document document, Budget budget) {
    return new Spot(document, Pointer.ROOT, document.root(), document.root().at(), budget);
  }

  /** The value of a key, or null. */
  @Nullable Spot get(String key) {
    if (!(value instanceof Tree.Mapping mapping)) {
      return null;
    }
    Tree.Member member = mapping.member(key);
    return member == null ? null : of(member);
  }

  /** The value of a member of this mapping; it stands where its key does. */
  Spot of(Tree.Member member) {
    return new Spot(document, pointer.child(member.key()), member.value(), member.keyAt(), budget);
  }

  /** The values of a mapping in order; none where this is none. */
  List<Tree.Member> members() {
    List<Tree.Member> members =
        value instanceof Tree.Mapping mapping ? mapping.members() : List.of();
    budget.spend(members.size());
    return members;
  }

  /** The values of a list in order; none where this is none. */
  List<Spot> items() {
    if (!(value instanceof Tree.Sequence sequence)) {
      return List.of();
    }
    budget.spend(sequence.items().size());
    List<Spot> spots = new ArrayList<>();
    for (Tree item : sequence.items()) {
      spots.add(new Spot(document, pointer.child(spots.size()), item, item.at(), budget));
    }
    return spots;
  }

  /** The text of a key's value; empty where there is none or it is no scalar. */
  String text(String key) {
    Spot spot = get(key);
    return spot == null ? "" : spot.text();
  }

  /** The text of this scalar; empty for null and for what is no scalar. */
  String text() {
    boolean said = value instanceof Tree.Scalar scalar && scalar.type() != Tree.Type.NULL;
    return said ? budget.spend(((Tree.Scalar) value).text()) : "";
  }

  /** Whether a key's value is true. */
  boolean flag(String key) {
    Spot spot = get(key);
    return spot != null
        && spot.value instanceof Tree.Scalar scalar
        && scalar.type() == Tree.Type.FLAG
        && scalar.text().equalsIgnoreCase("true");
  }

  /** The reference that this value is, or empty. */
  String ref() {
    return text("$ref");
  }

  Location.InDocument location() {
    return document.at(pointer, at);
  }
}
