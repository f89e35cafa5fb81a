package io.apiledger.engine.openapi;

import io.apiledger.model.tree.Document;
import io.apiledger.model.tree.Reference;
import io.apiledger.model.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Swagger 2.0 document as one of OpenAPI 3.0. Paths and operations stay where they are, so that a
 * pointer to an operation is right in both; schemas and references stay as they are, and are
 * brought over where they are used.
 */
final class Upgrade {
  /** What a document of version 2.0 is written as. */
  static final String VERSION = "3.0.3";

  private static final String MARK = "x-api-ledger-upgraded";

  private final Document document;
  private final Tree.Mapping root;

  private Upgrade(Document document, Tree.Mapping root) {
    this.document = document;
    this.root = root;
  }

  /** The document itself where it is of another version. */
  static Document of(Document document) {
    boolean old =
        document.root() instanceof Tree.Mapping root && Trees.textOf(root, "swagger").equals("2.0");
    return old
        ? new Document(
            document.path(), new Upgrade(document, (Tree.Mapping) document.root()).upgraded())
        : document;
  }

  static boolean isUpgraded(Document document) {
    return document.root() instanceof Tree.Mapping root && root.get(MARK) != null;
  }

  /** Where a pointer into a document of version 2.0 leads in the upgraded one. */
  static List<String> tokens(List<String> tokens) {
    String section = tokens.isEmpty() ? "" : tokens.get(0);
    String moved =
        switch (section) {
          case "definitions" -> "schemas";
          case "parameters" -> "parameters";
          case "responses" -> "responses";
          default -> "";
        };
    if (moved.isEmpty()) {
      return tokens;
    }
    List<String> out = new ArrayList<>(List.of("components", moved));
    out.addAll(tokens.subList(1, tokens.size()));
    return out;
  }

  private Tree.Mapping upgraded() {
    return Trees.building()
        .text("openapi", VERSION)
        .flag(MARK, true)
        .put("info", root.get("info"))
        .put("servers", servers())
        .put("tags", root.get("tags"))
        .put("security", root.get("security"))
        .put("paths", paths())
        .put("components", components())
        .build();
  }

  private @Nullable Tree servers() {
    String host = Trees.textOf(root, "host");
    String base = Trees.textOf(root, "basePath");
    if (host.isEmpty() && base.isEmpty()) {
      return null;
    }
    List<Tree> servers = new ArrayList<>();
    List<Tree> schemes = host.isEmpty() ? List.of() : Trees.items(root.get("schemes"));
    for (Tree scheme : schemes) {
      servers.add(server(Trees.textOf(scheme) + "://" + host + base));
    }
    if (servers.isEmpty()) {
      servers.add(server(host.isEmpty() ? base : "//" + host + base));
    }
    return Trees.list(servers);
  }

  private static Tree server(String url) {
    return Trees.building().text("url", url).build();
  }

  private Tree.@Nullable Mapping paths() {
    if (!(root.get("paths") instanceof Tree.Mapping paths)) {
      return null;
    }
    List<Tree.Member> members = new ArrayList<>();
    for (Tree.Member path : paths.members()) {
      Tree item = path.value() instanceof Tree.Mapping mapping ? item(mapping) : path.value();
      members.add(new Tree.Member(path.key(), path.keyAt(), item));
    }
    return new Tree.Mapping(members, paths.at());
  }

  /**
   * Parameters of the item itself go down to its operations: in 3.0 a body is no parameter, and
   * cannot stand beside the methods.
   */
  private Tree.Mapping item(Tree.Mapping item) {
    List<Tree> shared = Trees.items(item.get("parameters"));
    List<Tree.Member> members = new ArrayList<>();
    for (Tree.Member member : item.members()) {
      if (Shape.METHODS.contains(member.key()) && member.value() instanceof Tree.Mapping method) {
        members.add(new Tree.Member(member.key(), member.keyAt(), operation(method, shared)));
      } else if (!member.key().equals("parameters")) {
        members.add(member);
      }
    }
    return new Tree.Mapping(members, item.at());
  }

  private Tree.Mapping operation(Tree.Mapping operation, List<Tree> shared) {
    UpgradedParameters parameters = new UpgradedParameters(consumes(operation), this::resolved);
    parameters.add(Trees.items(operation.get("parameters")), shared);
    List<Tree.Member> members = new ArrayList<>();
    for (Tree.Member member : operation.members()) {
      switch (member.key()) {
        case "parameters", "consumes", "produces", "schemes" -> {}
        case "responses" ->
            members.add(
                new Tree.Member(
                    "responses", member.keyAt(), responses(member.value(), produces(operation))));
        default -> members.add(member);
      }
    }
    if (!parameters.parameters().isEmpty()) {
      members.add(Trees.member("parameters", Trees.list(parameters.parameters())));
    }
    Tree body = parameters.body();
    if (body != null) {
      members.add(Trees.member("requestBody", body));
    }
    return new Tree.Mapping(members, operation.at());
  }

  /** The parameter itself, where one of the list of the document is referred to. */
  private Tree resolved(Tree parameter) {
    Tree at = parameter;
    for (int step = 0; step < 16; step++) {
      String ref = Trees.textOf(at, "$ref");
      Tree target =
          ref.startsWith("#/")
              ? Reference.find(document.root(), Reference.parse(ref).tokens())
              : null;
      if (target == null) {
        return at;
      }
      at = target;
    }
    return parameter;
  }

  private Tree responses(Tree responses, List<String> produces) {
    if (!(responses instanceof Tree.Mapping mapping)) {
      return responses;
    }
    List<Tree.Member> members = new ArrayList<>();
    for (Tree.Member member : mapping.members()) {
      Tree value =
          member.value() instanceof Tree.Mapping response && !member.key().startsWith("x-")
              ? UpgradedResponse.of(response, produces)
              : member.value();
      members.add(new Tree.Member(member.key(), member.keyAt(), value));
    }
    return new Tree.Mapping(members, mapping.at());
  }

  private List<String> produces(Tree.@Nullable Mapping operation) {
    return mediaTypes(operation, "produces");
  }

  private List<String> consumes(Tree.@Nullable Mapping operation) {
    return mediaTypes(operation, "consumes");
  }

  private List<String> mediaTypes(Tree.@Nullable Mapping operation, String key) {
    Tree own = operation == null ? null : operation.get(key);
    List<String> types =
        Trees.items(own == null ? root.get(key) : own).stream()
            .map(Trees::textOf)
            .filter(type -> !type.isEmpty())
            .distinct()
            .toList();
    return types.isEmpty() ? List.of("application/json") : types;
  }

  private Tree components() {
    return Trees.building()
        .put("schemas", root.get("definitions"))
        .put("parameters", parameters())
        .put("responses", responses())
        .put("securitySchemes", securitySchemes())
        .build();
  }

  /** Bodies and form fields are not among them: where one is used it becomes a request body. */
  private Tree parameters() {
    List<Tree.Member> members = new ArrayList<>();
    for (Tree.Member member : Trees.members(root.get("parameters"))) {
      if (member.value() instanceof Tree.Mapping parameter
          && !UpgradedParameters.isBody(parameter)) {
        members.add(
            new Tree.Member(member.key(), member.keyAt(), UpgradedParameters.parameter(parameter)));
      }
    }
    return Trees.mapping(members);
  }

  private Tree responses() {
    Tree all = root.get("responses");
    return all == null ? Trees.mapping(List.of()) : responses(all, produces(null));
  }

  private Tree securitySchemes() {
    List<Tree.Member> members = new ArrayList<>();
    for (Tree.Member member : Trees.members(root.get("securityDefinitions"))) {
      if (member.value() instanceof Tree.Mapping scheme) {
        members.add(new Tree.Member(member.key(), member.keyAt(), UpgradedSecurity.scheme(scheme)));
      }
    }
    return Trees.mapping(members);
  }
}
