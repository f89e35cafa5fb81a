package io.apiledger.engine.openapi;

import io.apiledger.model.tree.Tree;
import java.util.List;

/**
 * What stands where a reference led nowhere, so that a document stays valid and says what it lacks.
 */
final class Placeholder {
  private static final String UNRESOLVED = "x-api-ledger-unresolved";

  private Placeholder() {}

  static Tree of(Shape shape, String ref) {
    Trees.Building building = Trees.building();
    switch (shape) {
      case RESPONSE ->
          building.text("description", "The document refers to one that is not there.");
      case REQUEST_BODY -> building.put("content", Trees.mapping(List.of()));
      case HEADER -> building.put("schema", Trees.mapping(List.of()));
      default -> {}
    }
    return building.text(UNRESOLVED, ref).build();
  }
}
