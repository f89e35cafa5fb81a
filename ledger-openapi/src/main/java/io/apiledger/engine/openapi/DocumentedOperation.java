package io.apiledger.engine.openapi;

import io.apiledger.model.Entry;
import io.apiledger.model.HttpMethod;
import io.apiledger.model.Located;
import io.apiledger.model.PathTemplate;
import io.apiledger.model.finding.Location;
import io.apiledger.model.tree.Document;
import io.apiledger.model.tree.Pointer;
import io.apiledger.model.tree.Reference;
import io.apiledger.model.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An operation as a document describes it, on the path of the ledger: what its path item and the
 * root of the document say for it becomes its own, and parameters have the names of the ledger.
 */
final class DocumentedOperation {
  static final String PATH = "x-api-ledger-path";

  /** Where an operation names the others that stand for its route. */
  static final String ALSO = "x-api-ledger-also";

  private static final String PATH_PARAMETER = "path\n";

  private final Library library;
  private final Rewriter rewriter;
  private final Site operation;
  private final Site item;
  private final String path;

  private DocumentedOperation(
      Library library, Dangling dangling, Site operation, Site item, String path) {
    this.library = library;
    this.rewriter = new Rewriter(library, dangling);
    this.operation = operation;
    this.item = item;
    this.path = path;
  }

  /** The operation at the place of an entry, or null where the place is none of a document. */
  static @Nullable DocumentedOperation find(
      Library library, Dangling dangling, Located<Entry> documented) {
    if (!(documented.at() instanceof Location.InDocument at)) {
      return null;
    }
    Document document = library.targets().document(at.path());
    List<String> tokens = Reference.tokens(at.pointer());
    if (tokens.isEmpty()) {
      return null;
    }
    List<String> parent = tokens.subList(0, tokens.size() - 1);
    Tree item = Reference.find(document.root(), parent);
    Tree operation = Reference.find(document.root(), tokens);
    if (!(operation instanceof Tree.Mapping) || item == null) {
      return null;
    }
    Pointer pointer = Pointer.ROOT;
    for (String token : parent) {
      pointer = pointer.child(token);
    }
    Site itemAt = new Site(document, pointer, item);
    return new DocumentedOperation(
        library,
        dangling,
        itemAt.child(tokens.get(tokens.size() - 1), operation),
        itemAt,
        pathOf(parent, documented.value()).value());
  }

  /** As the document writes it, where the item stands under its path: without a base path. */
  private static PathTemplate pathOf(List<String> item, Entry documented) {
    boolean written = item.size() == 2 && item.get(0).equals("paths");
    return written ? PathTemplate.of(item.get(1)) : documented.path();
  }

  /** The id that the document gives it; empty for none. */
  String id() {
    return Trees.textOf(operation.value(), "operationId");
  }

  /** Where the document has it. */
  String pointer() {
    return operation.pointer().toString();
  }

  /**
   * The operation on the path of an entry, without its id, and without what an earlier grouping
   * said of its place.
   */
  Rewritten on(Entry entry) {
    Tree.Mapping own = (Tree.Mapping) operation.value();
    List<Tree.Member> members = new ArrayList<>();
    for (Tree.Member member : own.members()) {
      switch (member.key()) {
        case "parameters", "operationId", PATH, ALSO, Assembly.SERVICE, GroupedOperation.ROUTE -> {}
        default -> members.add(member);
      }
    }
    inherit(members, own, "servers", item.value());
    inherit(members, own, "security", library.root().root());
    Tree.Mapping rest = new Tree.Mapping(members, own.at());
    Tree.Mapping made = (Tree.Mapping) rewriter.rewrite(operation.with(rest), Shape.OPERATION);
    List<Tree> parameters = parameters(entry.path());
    if (!parameters.isEmpty()) {
      made = Trees.with(made, "parameters", Trees.list(parameters));
    }
    if (Trees.members(made.get("responses")).stream().allMatch(one -> one.key().startsWith("x-"))) {
      made = Trees.with(made, "responses", noResponses());
    }
    if (!entry.path().value().equals(path)) {
      made = Trees.with(made, PATH, Trees.text(path));
    }
    return rewriter.done(made);
  }

  /** 3.0 wants at least one response. */
  private static Tree noResponses() {
    Tree response = Trees.building().text("description", "The document names no response.").build();
    return Trees.building().put("default", response).build();
  }

  private static void inherit(
      List<Tree.Member> members, Tree.Mapping own, String key, @Nullable Tree from) {
    Tree value = from instanceof Tree.Mapping mapping ? mapping.get(key) : null;
    if (own.get(key) == null && value != null) {
      members.add(Trees.member(key, value));
    }
  }

  /** Those of the operation win over those of its path item, of which only the rest is made. */
  private List<Tree> parameters(PathTemplate on) {
    TemplateNames names = TemplateNames.between(path, on);
    Map<String, Parameter> found = new LinkedHashMap<>();
    add(found, item.get("parameters"), names);
    add(found, operation.get("parameters"), names);
    List<Tree> parameters = new ArrayList<>();
    found.values().forEach(parameter -> made(parameter).ifPresent(parameters::add));
    for (String name : on.parameters()) {
      if (!found.containsKey(PATH_PARAMETER + name)) {
        parameters.add(SourceOperation.parameter(name));
      }
    }
    return parameters;
  }

  /**
   * A parameter that was found.
   *
   * @param site where it stands, or where something refers to it
   * @param target what it is
   * @param name that it has from now on
   */
  private record Parameter(Site site, Site target, String name) {}

  private void add(Map<String, Parameter> found, @Nullable Site parameters, TemplateNames names) {
    if (parameters == null) {
      return;
    }
    List<Tree> items = Trees.items(parameters.value());
    for (int i = 0; i < items.size(); i++) {
      Site site = parameters.child(i, items.get(i));
      Site target = library.targets().follow(site);
      if (target != null && target.value() instanceof Tree.Mapping) {
        String name = Trees.textOf(target.value(), "name");
        String in = Trees.textOf(target.value(), "in");
        String renamed = in.equals("path") ? names.names().getOrDefault(name, "") : name;
        if (!renamed.isEmpty()) {
          found.put(in + '\n' + renamed, new Parameter(site, target, renamed));
        }
      }
    }
  }

  /** With its new name, and as the specification wants one of a path: required. */
  private Optional<Tree> made(Parameter parameter) {
    Tree.Mapping own = (Tree.Mapping) parameter.target.value();
    boolean optional = Trees.textOf(own, "in").equals("path") && !Trees.isTrue(own.get("required"));
    Site from = parameter.site;
    if (optional || !parameter.name.equals(Trees.textOf(own, "name"))) {
      Tree.Mapping named = Trees.with(own, "name", Trees.text(parameter.name));
      from =
          parameter.target.with(optional ? Trees.with(named, "required", Trees.flag(true)) : named);
    }
    return Optional.ofNullable(rewriter.value(from, Shape.PARAMETER));
  }

  /** {@code get} for {@code GET}. */
  static String key(HttpMethod method) {
    return method.name().toLowerCase(Locale.ROOT);
  }
}
