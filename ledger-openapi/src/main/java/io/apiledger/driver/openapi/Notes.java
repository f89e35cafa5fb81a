package io.apiledger.driver.openapi;

import io.apiledger.model.Text;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.Location;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a document that can be read all the same; bounded. */
final class Notes {
  private static final int MOST = 500;
  private static final int LONGEST = 120;

  private final String path;
  private final List<Finding> warnings = new ArrayList<>();
  private final Map<String, Dangling> dangling = new LinkedHashMap<>();
  private int unnamed;

  /**
   * @param path of the document that was given, whatever others it refers to
   */
  Notes(String path) {
    this.path = path;
  }

  private static final class Dangling {
    final Finding first;
    int more;

    Dangling(Finding first) {
      this.first = first;
    }
  }

  /** Something that is not as the specification wants it. */
  void warn(Location.InDocument at, String expected, String found, String next) {
    warn(RuleId.SNAPSHOT_INVALID, at, expected, found, next);
  }

  /** The same by a rule of its own. */
  void warn(RuleId rule, Location.InDocument at, String expected, String found, String next) {
    if (warnings.size() >= MOST) {
      unnamed++;
      return;
    }
    warnings.add(
        Finding.inFile(rule, path)
            .symbol(at.pointer())
            .at(at)
            .expected(expected)
            .found(found)
            .next(next)
            .withSeverity(Severity.WARNING));
  }

  /** A reference that leads nowhere; one finding for each, however often it is made. */
  void dangling(Spot from, String ref, String found, String next) {
    String key = from.document().path() + '\n' + ref;
    Dangling known = dangling.get(key);
    if (known != null) {
      known.more++;
    } else if (dangling.size() >= MOST) {
      unnamed++;
    } else {
      dangling.put(key, new Dangling(finding(from, ref, found, next)));
    }
  }

  private Finding finding(Spot from, String ref, String found, String next) {
    return Finding.inFile(RuleId.DANGLING_REF, path)
        .symbol(ref)
        .at(from.location())
        .expected("the target of the reference \"" + visible(ref) + "\"")
        .found(found)
        .next(next);
  }

  /** Everything, in the order of reports. */
  List<Finding> findings() {
    List<Finding> all = new ArrayList<>(warnings);
    for (Dangling one : dangling.values()) {
      all.add(one.more == 0 ? one.first : counted(one));
    }
    if (unnamed > 0) {
      all.add(
          Finding.inFile(RuleId.SNAPSHOT_INVALID, path)
              .symbol("more")
              .expected("a document as the specification wants it")
              .found(unnamed + " more deviations")
              .next("mend the ones above and read again")
              .withSeverity(Severity.WARNING));
    }
    all.sort(Finding.ORDER);
    return all;
  }

  private static Finding counted(Dangling one) {
    Finding f = one.first;
    String found = f.found() + " (referred to " + (one.more + 1) + " times)";
    return new Finding(
        f.rule(),
        f.severity(),
        f.subject(),
        f.symbol(),
        f.at(),
        f.against(),
        f.expected(),
        found,
        f.next());
  }

  static String visible(String text) {
    return Text.visible(Text.shortened(text, LONGEST));
  }
}
