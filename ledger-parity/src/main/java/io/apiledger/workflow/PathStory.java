package io.apiledger.workflow;

import io.apiledger.engine.ledger.Declaration;
import io.apiledger.engine.ledger.Declaration.Place;
import io.apiledger.model.GuardPlace;
import io.apiledger.model.PathPart;
import io.apiledger.model.report.Block.Cell;
import io.apiledger.model.report.Block.Head;
import io.apiledger.model.report.Block.Table;
import java.util.ArrayList;
import java.util.List;

/** How a declaration came about: the parts of its path and its guards, with what says so. */
final class PathStory {
  private PathStory() {}

  /**
   * One table for each place that knows the parts of the path, and one of the guards.
   *
   * @param number of the declaration in the report, from 1
   */
  static List<Table> of(Declaration declaration, int number) {
    List<Table> tables = new ArrayList<>();
    for (Place place : declaration.places()) {
      if (!place.parts().isEmpty()) {
        tables.add(
            new Table(
                "path_" + number + "_" + place.source(),
                "Path (source " + place.source() + ")",
                List.of(
                    new Head("part", "part"),
                    new Head("origin", "origin"),
                    new Head("where", "where")),
                place.parts().stream().map(PathStory::row).toList()));
      }
      if (!place.guards().isEmpty()) {
        tables.add(
            new Table(
                "guards_" + number + "_" + place.source(),
                "Guards (source " + place.source() + ")",
                List.of(
                    new Head("guard", "guard"),
                    new Head("origin", "origin"),
                    new Head("where", "where")),
                place.guards().stream().map(PathStory::row).toList()));
      }
    }
    return tables;
  }

  private static List<Cell> row(GuardPlace guard) {
    return List.of(Cell.of(guard.name()), Cell.of(guard.origin()), Cell.of(guard.at().inFull()));
  }

  private static List<Cell> row(PathPart part) {
    return List.of(
        Cell.of(part.text().isEmpty() ? "(nothing)" : part.text()),
        Cell.of(part.origin()),
        Cell.of(part.at().inFull()));
  }
}
