package io.apiledger.driver.tree;

import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.Location;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.tree.Mark;
import io.apiledger.model.tree.Pointer;
import java.util.ArrayList;
import java.util.List;

/** The repeated keys of one document, each with both its places; bounded. */
final class Repeats {
  private static final int MOST = 20;

  private final String path;
  private final RuleId rule;
  private final List<Finding> findings = new ArrayList<>();
  private int unnamed;

  Repeats(String path, RuleId rule) {
    this.path = path;
    this.rule = rule;
  }

  void add(Pointer pointer, String key, Mark first, Mark again) {
    if (findings.size() == MOST) {
      unnamed++;
      return;
    }
    String where = pointer.toString();
    findings.add(
        Finding.inFile(rule, path)
            .symbol(where)
            .at(new Location.InDocument(path, where, again.line(), again.column()))
            .expected("each key once in a mapping")
            .found(
                "\""
                    + Wording.of(key)
                    + "\" again; first at "
                    + first.line()
                    + ":"
                    + first.column())
            .next("keep one of the two"));
  }

  /** All of them; the last one speaks of those that are too many to name. */
  List<Finding> findings() {
    if (unnamed == 0) {
      return List.copyOf(findings);
    }
    List<Finding> all = new ArrayList<>(findings);
    all.add(
        Finding.inFile(rule, path)
            .symbol("more")
            .expected("each key once in a mapping")
            .found(unnamed + " more repeated keys")
            .next("mend the ones above and read again"));
    return all;
  }

  boolean isEmpty() {
    return findings.isEmpty();
  }
}
