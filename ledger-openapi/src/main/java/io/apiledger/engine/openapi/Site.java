package io.apiledger.engine.openapi;

import io.apiledger.model.tree.Document;
import io.apiledger.model.tree.Pointer;
import io.apiledger.model.tree.Tree;
import org.jspecify.annotations.Nullable;

/** A value and the place it stands in: references in it are relative to its document. */
record Site(Document document, Pointer pointer, Tree value) {
  static Site root(Document document) {
    return new Site(document, Pointer.ROOT, document.root());
  }

  Site with(Tree other) {
    return new Site(document, pointer, other);
  }

  Site child(String key, Tree child) {
    return new Site(document, pointer.child(key), child);
  }

  Site child(int index, Tree child) {
    return new Site(document, pointer.child(index), child);
  }

  /** The value of a key, or null. */
  @Nullable Site get(String key) {
    Tree found = value instanceof Tree.Mapping mapping ? mapping.get(key) : null;
    return found == null ? null : child(key, found);
  }

  String ref() {
    return Trees.textOf(value, "$ref");
  }
}
