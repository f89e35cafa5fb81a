package io.apiledger.engine.openapi;

import io.apiledger.kernel.schema.TypeText;
import io.apiledger.model.Auth;
import io.apiledger.model.Entry;
import io.apiledger.model.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** An operation as the source code tells it, for a route that no document describes. */
final class SourceOperation {
  static final String ORIGIN = "x-api-ledger-origin";
  static final String SOURCE = "source";
  private static final String AUTH = "x-api-ledger-auth";
  private static final String JSON = "application/json";

  private final Library library;
  private final Rewriter rewriter;
  private final SourceSchema schemas;

  SourceOperation(Library library, Dangling dangling) {
    this.library = library;
    this.rewriter = new Rewriter(library, dangling);
    this.schemas = new SourceSchema(this::reference);
  }

  /** The operation of an entry, without its id. */
  Rewritten of(Entry entry) {
    Trees.Building operation =
        Trees.building()
            .texts("tags", entry.tags())
            .text("summary", entry.summary())
            .put("parameters", entry.path().parameters().isEmpty() ? null : parameters(entry))
            .put("requestBody", entry.requestSchema().isEmpty() ? null : body(entry))
            .put("responses", responses(entry))
            .flag("deprecated", entry.deprecated());
    security(entry, operation);
    return rewriter.done(operation.text(ORIGIN, SOURCE).build());
  }

  /** A parameter of a path of which nothing is known but its name. */
  static Tree parameter(String name) {
    return Trees.building()
        .text("name", name)
        .text("in", "path")
        .flag("required", true)
        .put("schema", Trees.building().text("type", "string").build())
        .build();
  }

  private static Tree.Sequence parameters(Entry entry) {
    List<Tree> parameters =
        entry.path().parameters().stream().map(SourceOperation::parameter).toList();
    return Trees.list(parameters);
  }

  private Tree body(Entry entry) {
    return Trees.building().put("content", content(entry.requestSchema())).build();
  }

  private Tree responses(Entry entry) {
    Trees.Building response =
        Trees.building().text("description", "As the source code declares it.");
    if (!entry.responseSchema().isEmpty()) {
      response.put("content", content(entry.responseSchema()));
    }
    return Trees.building().put("default", response.build()).build();
  }

  private Tree content(String type) {
    Tree media = Trees.building().put("schema", schemas.of(type)).build();
    return Trees.building().put(JSON, media).build();
  }

  /** A guard of code is a requirement only where the document has a scheme of its name. */
  private void security(Entry entry, Trees.Building operation) {
    List<Tree> requirements = new ArrayList<>();
    for (String scheme : entry.authSchemes()) {
      Component known = library.securityScheme(scheme);
      if (known != null) {
        rewriter.uses(known);
        requirements.add(Trees.building().put(scheme, Trees.list(List.of())).build());
      }
    }
    if (!requirements.isEmpty() && entry.authRequired() == Auth.YES) {
      operation.put("security", Trees.list(requirements));
    }
    Tree auth =
        Trees.building()
            .text("required", entry.authRequired().text())
            .texts("guards", entry.authSchemes())
            .build();
    operation.put(AUTH, auth);
  }

  private Tree.Mapping reference(String type) {
    Component schema = library.schema(type);
    schema = schema == null ? library.schema(TypeText.simple(type)) : schema;
    schema = schema == null ? library.ofSource(type) : schema;
    rewriter.uses(schema);
    return Trees.building().text("$ref", schema.reference()).build();
  }
}
