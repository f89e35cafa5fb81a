package io.apiledger.engine.openapi;

import io.apiledger.model.Text;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.tree.Mark;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** References that lead nowhere: one finding for each, wherever it is made first; bounded. */
final class Dangling {
  private static final int MOST = 500;
  private static final int LONGEST = 120;

  private final Map<String, Finding> first = new TreeMap<>();

  void add(Site from, String ref, String found, String next) {
    String key = from.document().path() + '\n' + ref;
    if (first.size() >= MOST || first.containsKey(key)) {
      return;
    }
    Mark at = from.value().at();
    first.put(
        key,
        Finding.inFile(RuleId.DANGLING_REF, from.document().path())
            .symbol(ref)
            .at(from.document().at(from.pointer(), at))
            .expected(
                "the target of the reference \""
                    + Text.visible(Text.shortened(ref, LONGEST))
                    + "\"")
            .found(found)
            .next(next));
  }

  List<Finding> findings() {
    return first.values().stream().sorted(Finding.ORDER).toList();
  }
}
