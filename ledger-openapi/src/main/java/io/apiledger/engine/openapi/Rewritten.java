package io.apiledger.engine.openapi;

import io.apiledger.model.tree.Tree;
import java.util.Set;

/**
 * A value as it stands in the documents to come.
 *
 * @param uses the components that it refers to itself
 * @param links whether it holds links to operations, which may be in another document
 */
record Rewritten(Tree value, Set<Component> uses, boolean links) {
  Rewritten {
    uses = Set.copyOf(uses);
  }
}
