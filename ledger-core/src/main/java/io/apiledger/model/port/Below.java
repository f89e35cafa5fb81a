package io.apiledger.model.port;

import io.apiledger.model.Entry;
import io.apiledger.model.Ledger;
import io.apiledger.model.Located;
import io.apiledger.model.PathPart;
import io.apiledger.model.Provenance;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.Location;
import io.apiledger.model.finding.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the file paths of a scan below a folder.
 *
 * @param folder relative, with {@code /}, not empty
 */
record Below(String folder) {
  Scan scan(Scan scan) {
    return new Scan(
        scan.entries().stream().map(this::entry).toList(),
        scan.shadowed(),
        scan.unresolved().stream().map(this::unresolved).toList(),
        scan.findings().stream().map(this::finding).toList(),
        scan.read().stream().map(this::provenance).toList());
  }

  private Located<Entry> entry(Located<Entry> located) {
    Entry entry = located.value();
    Entry moved = entry.toBuilder().sourceFile(path(entry.sourceFile())).build();
    List<PathPart> parts =
        located.parts().stream()
            .map(part -> new PathPart(part.text(), part.origin(), location(part.at())))
            .toList();
    return new Located<>(moved, location(located.at()), parts);
  }

  private Ledger.Unresolved unresolved(Ledger.Unresolved one) {
    return new Ledger.Unresolved(one.method(), one.expression(), path(one.sourceFile()));
  }

  private Finding finding(Finding finding) {
    Subject subject =
        finding.subject() instanceof Subject.OfFile file
            ? new Subject.OfFile(path(file.path()))
            : finding.subject();
    return new Finding(
        finding.rule(),
        finding.severity(),
        subject,
        finding.symbol(),
        known(finding.at()),
        known(finding.against()),
        finding.expected(),
        finding.found(),
        finding.next());
  }

  private Provenance provenance(Provenance one) {
    return new Provenance(one.kind(), path(one.path()), one.sha256());
  }

  private @Nullable Location known(@Nullable Location at) {
    return at == null ? null : location(at);
  }

  private Location location(Location at) {
    if (at instanceof Location.InFile file) {
      return new Location.InFile(path(file.path()), file.line(), file.column());
    }
    if (at instanceof Location.InDocument in) {
      return new Location.InDocument(path(in.path()), in.pointer(), in.line(), in.column());
    }
    return at;
  }

  private String path(String path) {
    if (path.isEmpty()) {
      return path;
    }
    return folder.endsWith("/") ? folder + path : folder + "/" + path;
  }
}
