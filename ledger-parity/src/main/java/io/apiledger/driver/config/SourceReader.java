package io.apiledger.driver.config;

import io.apiledger.model.SourceId;
import io.apiledger.model.config.SourceSpec;
import io.apiledger.model.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the sources of an audience. */
final class SourceReader {
  /** Every kind that a configuration may name, whether or not it can be read here. */
  private static final List<String> KINDS =
      List.of("java", "bytecode", "python", SourceSpec.OPENAPI, SourceSpec.LEDGER);

  private final Set<String> readable;

  SourceReader(Set<String> readable) {
    this.readable = readable;
  }

  List<SourceSpec> read(Section audience) {
    List<SourceSpec> sources = new ArrayList<>();
    Set<String> ids = new TreeSet<>();
    for (Section section : audience.sections("sources")) {
      SourceSpec source = source(section);
      if (source != null) {
        if (!ids.add(source.id().value())) {
          section.wrong(
              "id",
              "an id of its own for each source",
              source.id() + " twice",
              "rename one of them");
        }
        sources.add(source);
      }
    }
    if (!audience.has("sources")) {
      audience.missing("sources", "at least one source");
    } else if (audience.isEmptyList("sources")) {
      audience.wrong(
          "sources",
          "at least one source",
          "none",
          "add one, such as " + "- { id: document, openapi: docs/openapi.json }");
    }
    return sources;
  }

  private @Nullable SourceSpec source(Section section) {
    SourceId id = section.converted("id", section.requiredText("id", "an id"), SourceId::new);
    String service = section.text("service");
    boolean basePath = DocumentReader.basePath(section);
    Map<String, String> properties = properties(section);
    List<String> given = KINDS.stream().filter(section::has).toList();
    section.rejectUnknownKeys();
    if (given.size() != 1) {
      section.wrong(
          given.isEmpty() ? "id" : given.get(1),
          "exactly one of " + String.join(", ", KINDS) + " in a source",
          given.isEmpty() ? "none" : String.join(" and ", given),
          given.isEmpty() ? "add one with a path" : "make them two sources");
      return null;
    }
    String kind = given.get(0);
    String location = section.requiredText(kind, "a path or an address");
    if (location == null) {
      return null;
    }
    check(section, kind, location);
    return id == null
        ? null
        : new SourceSpec(id, kind, location, service == null ? "" : service, basePath, properties);
  }

  private void check(Section section, String kind, String location) {
    if (!readable.contains(kind)) {
      section.wrong(
          kind,
          "a kind of source that a reader is installed for: "
              + String.join(", ", new TreeSet<>(readable)),
          kind,
          "use one of them, or put the scanner for " + kind + " on the class path");
    }
    if (kind.equals(SourceSpec.OPENAPI) || kind.equals(SourceSpec.LEDGER)) {
      Paths.checkInput(section, kind, location);
    } else {
      Paths.checkRelative(section, kind, location);
    }
  }

  private static Map<String, String> properties(Section section) {
    Map<String, String> properties = new TreeMap<>();
    Section body = section.section("properties");
    if (body != null) {
      for (Tree.Member member : body.members()) {
        String value = body.text(member.key());
        if (value != null) {
          properties.put(member.key(), value);
        }
      }
    }
    return properties;
  }
}
