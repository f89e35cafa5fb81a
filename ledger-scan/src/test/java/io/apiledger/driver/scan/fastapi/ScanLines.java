package io.apiledger.driver.scan.fastapi;

import io.apiledger.model.Entry;
import io.apiledger.model.Located;
import io.apiledger.model.Visibility;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.port.Scan;
import java.util.ArrayList;
import java.util.List;

/** A scan as lines that people can read and approve. */
final class ScanLines {
  private ScanLines() {}

  /** Routes with all that is known of them, then what shadows them, then findings. */
  static List<String> of(Scan scan) {
    List<String> lines = new ArrayList<>();
    for (Located<Entry> located : scan.entries()) {
      Entry entry = located.value();
      String served =
          entry.servedPath().equals(entry.path().value()) ? "" : " (" + entry.servedPath() + ")";
      lines.add(
          entry.key()
              + served
              + "\t"
              + entry.handler()
              + "\t"
              + located.at().display()
              + "\t"
              + String.join(" ", fields(located)));
    }
    scan.shadowed().forEach(one -> lines.add("SHADOWED\t" + one.key() + "\tby " + one.by()));
    for (Finding finding : scan.findings()) {
      lines.add(finding.rule() + "\t" + finding.found() + "\t" + finding.place());
    }
    return lines;
  }

  private static List<String> fields(Located<Entry> located) {
    Entry entry = located.value();
    List<String> fields = new ArrayList<>();
    String function = entry.handler().replaceAll(".*[.:]", "");
    add(fields, "id", entry.operationId().equals(function) ? "" : entry.operationId());
    add(fields, "tags", String.join("|", entry.tags()));
    add(fields, entry.authRequired().text(), String.join("|", entry.authSchemes()));
    add(fields, "in", entry.requestSchema());
    add(fields, "out", entry.responseSchema());
    add(fields, "is", entry.deprecated() ? "deprecated" : "");
    add(fields, "is", located.alternative() ? "alternative" : "");
    add(fields, "is", entry.visibility() == Visibility.HIDDEN ? "hidden" : "");
    add(fields, "says", entry.summary());
    return fields;
  }

  private static void add(List<String> fields, String name, String value) {
    if (!value.isEmpty()) {
      fields.add(name + "=" + value);
    }
  }
}
