package io.apiledger.engine.openapi;

import io.apiledger.model.tree.Reference;
import io.apiledger.model.tree.Tree;
import java.util.Set;
import java.util.TreeSet;

/** Every reference of a document, found by its grammar. */
final class FoundReferences {
  private final Set<String> found = new TreeSet<>();
  private boolean implied;

  FoundReferences(Tree.Mapping document) {
    for (Tree.Member path : Trees.members(document.get("paths"))) {
      walk(path.value(), Shape.PATH_ITEM);
    }
    for (Tree.Member section : Trees.members(document.get("components"))) {
      for (Shape shape : Shape.values()) {
        if (shape.section.equals(section.key())) {
          Trees.members(section.value()).forEach(member -> walk(member.value(), shape));
        }
      }
    }
  }

  /** Each once, in order. */
  Set<String> found() {
    return found;
  }

  /** Whether something may be needed that no reference names: by an anchor, or as a subtype. */
  boolean implied() {
    return implied;
  }

  private void walk(Tree value, Shape shape) {
    if (value instanceof Tree.Sequence sequence) {
      sequence.items().forEach(item -> walk(item, shape));
      return;
    }
    for (Tree.Member member : Trees.members(value)) {
      Shape.Slot slot = shape.slot(member.key());
      if (member.key().equals("$ref") && shape.mayRefer()) {
        found.add(Trees.textOf(member.value()));
        implied |= !Reference.parse(Trees.textOf(member.value())).isPointer();
      } else if (shape == Shape.SCHEMA && member.key().equals("$dynamicRef")) {
        implied = true;
      } else if (shape == Shape.SCHEMA && member.key().equals("discriminator")) {
        implied = true;
        Tree mapping = member.value() instanceof Tree.Mapping one ? one.get("mapping") : null;
        Trees.members(mapping).forEach(target -> found.add(Trees.textOf(target.value())));
      } else if (slot != null && slot.form() == Shape.Form.MAP) {
        Trees.members(member.value()).forEach(one -> walk(one.value(), slot.shape()));
      } else if (slot != null) {
        walk(member.value(), slot.shape());
      }
    }
  }
}
