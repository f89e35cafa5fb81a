package io.apiledger.driver.openapi;

import io.apiledger.model.Entry;
import io.apiledger.model.HttpMethod;
import io.apiledger.model.Located;
import io.apiledger.model.PathTemplate;
import io.apiledger.model.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operations of one document. */
final class Operations {
  static final String ORIGIN = "openapi";

  private final Spot root;
  private final OpenApiOptions options;
  private final Notes notes;
  private final Resolver resolver;
  private final Bodies bodies;
  private final Prefix prefix;
  private final Security security;
  private final List<Located<Entry>> entries = new ArrayList<>();

  Operations(Spot root, Version version, OpenApiOptions options, Notes notes, Resolver resolver) {
    this.root = root;
    this.options = options;
    this.notes = notes;
    this.resolver = resolver;
    this.bodies = new Bodies(version, resolver);
    this.prefix = new Prefix(root, version, options, notes);
    this.security = Security.of(root.get("security"), Security.UNSAID, notes);
  }

  /** Every operation of every path, in the order of the document. */
  List<Located<Entry>> read(Spot paths) {
    for (Tree.Member member : paths.members()) {
      if (Methods.isPath(member.key())) {
        path(member.key(), paths.of(member));
      }
    }
    return entries;
  }

  private void path(String path, Spot item) {
    if (!(item.value() instanceof Tree.Mapping)) {
      checkMapping(item, "a path item");
      return;
    }
    methods(path, item, null);
    if (!item.ref().isEmpty()) {
      Spot target = resolver.follow(item);
      if (target != null && checkMapping(target, "a path item")) {
        methods(path, target, item);
      }
    }
  }

  /**
   * The operations of a path item.
   *
   * @param nearer the item that refers to this one, whose operations win; or null
   */
  private void methods(String path, Spot item, @Nullable Spot nearer) {
    PathParameters parameters = new PathParameters(path, item, resolver, notes);
    for (Tree.Member member : item.members()) {
      Spot operation = item.of(member);
      if (!Methods.isMethod(member.key())) {
        Methods.checkOther(operation, member.key(), notes);
      } else if (nearer == null || nearer.get(member.key()) == null) {
        checkMapping(operation, "an operation");
        operation.budget().spend(path);
        parameters.check(operation);
        entries.add(
            new Located<>(entry(path, member.key(), operation, item), operation.location()));
      }
    }
  }

  private Entry entry(String path, String method, Spot operation, Spot item) {
    Security own = Security.of(operation.get("security"), security, notes);
    return keyOnly(
            prefix.of(operation, item) + slashed(path), method, root.document().path(), options)
        .operationId(operation.text("operationId"))
        .summary(operation.text("summary"))
        .tags(tags(operation))
        .auth(own.auth())
        .authSchemes(own.schemes())
        .deprecated(operation.flag("deprecated"))
        .requestSchema(bodies.request(operation, item))
        .responseSchema(bodies.response(operation))
        .build();
  }

  /** What is known of an operation by its place alone. */
  static Entry.Builder keyOnly(
      String path, String method, String document, OpenApiOptions options) {
    return Entry.of(HttpMethod.of(method), PathTemplate.of(slashed(path)))
        .service(options.service())
        .sourceFile(document)
        .origin(ORIGIN);
  }

  private static String slashed(String path) {
    return path.startsWith("/") ? path : "/" + path;
  }

  private static List<String> tags(Spot operation) {
    Spot tags = operation.get("tags");
    if (tags == null) {
      return List.of();
    }
    return tags.value() instanceof Tree.Scalar
        ? List.of(tags.text())
        : tags.items().stream().map(Spot::text).toList();
  }

  private boolean checkMapping(Spot spot, String what) {
    if (spot.value() instanceof Tree.Mapping) {
      return true;
    }
    notes.warn(
        spot.location(),
        "a mapping for " + what,
        spot.value().kind(),
        "write {} for one without details, or remove the key");
    return false;
  }
}
