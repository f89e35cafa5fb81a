package io.apiledger.driver.config;

import io.apiledger.model.finding.Location;
import io.apiledger.model.finding.Problem;
import io.apiledger.model.finding.UsageException;
import io.apiledger.model.tree.Document;
import io.apiledger.model.tree.Mark;
import io.apiledger.model.tree.Pointer;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one document while it is being read. */
final class Problems {
  private final Document document;
  private final List<Problem> found = new ArrayList<>();

  Problems(Document document) {
    this.document = document;
  }

  void add(Pointer pointer, Mark mark, String expected, String found, String next) {
    this.found.add(new Problem(at(pointer, mark), expected, found, next));
  }

  /** A place in the document. */
  Location at(Pointer pointer, Mark mark) {
    return document.at(pointer, mark);
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new UsageException(found);
    }
  }
}
