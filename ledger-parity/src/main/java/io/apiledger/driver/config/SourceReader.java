package io.apiledger.driver.config;

import io.apiledger.model.Located;
import io.apiledger.model.SourceId;
import io.apiledger.model.config.SourceSpec;
import io.apiledger.model.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
      List.of("java", "bytecode", SourceSpec.PYTHON, SourceSpec.OPENAPI, SourceSpec.LEDGER);

  private final Set<String> readable;

  SourceReader(Set<String> readable) {
    this.readable = readable;
  }

  List<SourceSpec> read(Section audience) {
    Located<String> entry = EntryReader.read(audience);
    List<SourceSpec> sources = new ArrayList<>();
    Set<String> ids = new TreeSet<>();
    for (Section section : audience.sections("sources")) {
      SourceSpec source = source(section, entry);
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
    EntryReader.checkUsed(audience, entry, sources);
    return sources;
  }

  /**
   * @param ofAudience the application of all its sources of Python
   */
  private @Nullable SourceSpec source(Section section, @Nullable Located<String> ofAudience) {
    SourceId id = section.converted("id", section.requiredText("id", "an id"), SourceId::new);
    String service = section.text("service");
    boolean basePath = DocumentReader.basePath(section);
    Located<String> contextPath = contextPath(section);
    Map<String, Located<String>> properties = properties(section);
    Located<String> own = EntryReader.read(section);
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
    if (contextPath != null
        && (kind.equals(SourceSpec.OPENAPI) || kind.equals(SourceSpec.LEDGER))) {
      section.wrong(
          "context_path",
          "a context path of source code alone",
          "one of a source of the kind " + kind,
          "remove it; base_path: apply puts what a document says before its paths");
    }
    boolean python = kind.equals(SourceSpec.PYTHON);
    if (own != null && !python) {
      section.wrong(
          EntryReader.KEY,
          "an entry of a source of Python alone",
          "one of a source of the kind " + kind,
          "remove it");
    }
    Located<String> entry = own == null && python ? ofAudience : own;
    checkInstalled(section, kind);
    List<String> locations = locations(section, kind);
    return id == null || locations.isEmpty()
        ? null
        : new SourceSpec(
            id,
            kind,
            locations,
            service == null ? "" : service,
            basePath,
            contextPath,
            properties,
            entry);
  }

  /** One place; of code, one or a list of those that are scanned together. */
  private static List<String> locations(Section section, String kind) {
    boolean mayBeAddress = kind.equals(SourceSpec.OPENAPI) || kind.equals(SourceSpec.LEDGER);
    if (mayBeAddress || !section.isList(kind)) {
      String location = section.requiredText(kind, "a path or an address");
      if (location == null) {
        return List.of();
      }
      if (mayBeAddress) {
        Paths.checkInput(section, kind, location);
      } else {
        Paths.checkRelative(section, kind, section.at(kind), location);
      }
      return List.of(location);
    }
    if (section.isEmptyList(kind)) {
      section.wrong(kind, "at least one path", "none", "add one");
    }
    Set<String> seen = new LinkedHashSet<>();
    for (Tree.Scalar item : section.items(kind)) {
      String path = item.text();
      if (path.isBlank()) {
        section.wrong(kind, item.at(), "a path", "nothing", "fill it in, or remove it");
      } else if (!seen.add(path)) {
        String twice = Section.shown(path) + " twice";
        section.wrong(kind, item.at(), "each path once", twice, "remove one of them");
      } else {
        Paths.checkRelative(section, kind, item.at(), path);
      }
    }
    return List.copyOf(seen);
  }

  private void checkInstalled(Section section, String kind) {
    if (!readable.contains(kind)) {
      section.wrong(
          kind,
          "a kind of source that a reader is installed for: "
              + String.join(", ", new TreeSet<>(readable)),
          kind,
          "use one of them, or put the scanner for " + kind + " on the class path");
    }
  }

  private static @Nullable Located<String> contextPath(Section section) {
    Located<String> path = section.located("context_path");
    if (path != null && !path.value().startsWith("/")) {
      section.wrong(
          "context_path",
          "a path that starts with /",
          Section.shown(path.value()),
          "start it with /; / alone is none");
    }
    return path;
  }

  private static Map<String, Located<String>> properties(Section section) {
    Map<String, Located<String>> properties = new TreeMap<>();
    Section body = section.section("properties");
    if (body != null) {
      for (Tree.Member member : body.members()) {
        Located<String> value = body.located(member.key());
        if (value != null) {
          properties.put(member.key(), value);
        }
      }
    }
    return properties;
  }
}
