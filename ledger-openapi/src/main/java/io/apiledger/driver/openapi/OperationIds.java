package io.apiledger.driver.openapi;

import io.apiledger.model.Entry;
import io.apiledger.model.Located;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Operation ids that several operations carry. */
final class OperationIds {
  private static final int MOST = 20;

  private OperationIds() {}

  /** One finding for each id, naming all its operations. */
  static List<Finding> repeated(String path, List<Located<Entry>> entries) {
    Map<String, List<Located<Entry>>> byId = new TreeMap<>();
    for (Located<Entry> entry : entries) {
      String id = entry.value().operationId();
      if (!id.isEmpty()) {
        byId.computeIfAbsent(id, unknown -> new ArrayList<>(1)).add(entry);
      }
    }
    List<Finding> findings = new ArrayList<>();
    byId.forEach(
        (id, carriers) -> {
          if (carriers.size() > 1) {
            findings.add(finding(path, id, carriers));
          }
        });
    return findings;
  }

  private static Finding finding(String path, String id, List<Located<Entry>> carriers) {
    String all =
        carriers.stream()
            .limit(MOST)
            .map(carrier -> carrier.value().key() + " (" + carrier.at().display() + ")")
            .collect(Collectors.joining(", "));
    String more = carriers.size() > MOST ? " and " + (carriers.size() - MOST) + " more" : "";
    return Finding.inFile(RuleId.DUPLICATE_OPERATION_ID, path)
        .symbol(id)
        .at(carriers.get(1).at())
        .expected("the operation id \"" + Notes.visible(id) + "\" once")
        .found(all + more)
        .next("give each operation an id of its own");
  }
}
