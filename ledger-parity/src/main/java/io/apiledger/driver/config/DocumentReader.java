package io.apiledger.driver.config;

import io.apiledger.model.SourceId;
import io.apiledger.model.config.SourceSpec;
import io.apiledger.model.tree.Tree;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads which document an audience is compared with: a location, or a mapping that says more. */
final class DocumentReader {
  private static final String KEY = "openapi";

  private DocumentReader() {}

  static @Nullable SourceSpec read(Section audience) {
    if (!(audience.value(KEY) instanceof Tree.Mapping)) {
      String location = audience.text(KEY);
      return location == null ? null : document(audience, KEY, location, false);
    }
    Section section = audience.section(KEY);
    if (section == null) {
      return null;
    }
    String location = section.requiredText("document", "a path or an address");
    boolean basePath = basePath(section);
    section.rejectUnknownKeys();
    return location == null ? null : document(section, "document", location, basePath);
  }

  /** Whether the {@code basePath} or {@code servers} prefix of a document counts. */
  static boolean basePath(Section section) {
    return section
        .choice("base_path", List.of("ignore", "apply"), text -> text, "ignore")
        .equals("apply");
  }

  private static SourceSpec document(
      Section section, String key, String location, boolean basePath) {
    Paths.checkInput(section, key, location);
    return new SourceSpec(
        new SourceId(KEY),
        SourceSpec.OPENAPI,
        List.of(location),
        "",
        basePath,
        null,
        Map.of(),
        null);
  }
}
