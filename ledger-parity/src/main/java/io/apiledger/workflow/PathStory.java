package io.apiledger.workflow;

import io.apiledger.engine.ledger.Declaration;
import io.apiledger.engine.ledger.Declaration.Place;
import io.apiledger.model.PathPart;
import io.apiledger.model.report.Block;
import io.apiledger.model.report.Block.Cell;
import io.apiledger.model.report.Block.Head;
import io.apiledger.model.report.Block.Table;
import java.util.ArrayList;
import java.util.List;

/** How the served path of a declaration came about: its parts with what says so, and where. */
final class PathStory {
  private PathStory() {}

  /**
   * One table for each place that knows its parts.
   *
   * @param number of the declaration in the report, from 1
   */
  static List<Block> of(Declaration declaration, int number) {
    List<Block> tables = new ArrayList<>();
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
    }
    return tables;
  }

  private static List<Cell> row(PathPart part) {
    return List.of(
        Cell.of(part.text().isEmpty() ? "(nothing)" : part.text()),
        Cell.of(part.origin()),
        Cell.of(part.at().inFull()));
  }
}
