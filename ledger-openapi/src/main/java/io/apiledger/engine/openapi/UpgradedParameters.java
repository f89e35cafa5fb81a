package io.apiledger.engine.openapi;

import io.apiledger.model.tree.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The parameters of an operation of Swagger 2.0: those of OpenAPI 3.0, and its request body. */
final class UpgradedParameters {
  private static final Set<String> OF_PARAMETER =
      Set.of("name", "in", "description", "required", "allowEmptyValue");

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "multipart/form-data";

  private final List<String> consumes;
  private final UnaryOperator<Tree> resolved;
  private final List<Tree> parameters = new ArrayList<>();
  private final Map<String, Tree.Mapping> fields = new LinkedHashMap<>();
  private Tree.@Nullable Mapping body;

  UpgradedParameters(List<String> consumes, UnaryOperator<Tree> resolved) {
    this.consumes = consumes;
    this.resolved = resolved;
  }

  /** Those of the operation win over those of its path. */
  void add(List<Tree> own, List<Tree> shared) {
    Set<String> known = new HashSet<>();
    own.forEach(parameter -> known.add(key(resolved.apply(parameter))));
    for (Tree parameter : shared) {
      if (!known.contains(key(resolved.apply(parameter)))) {
        add(parameter);
      }
    }
    own.forEach(this::add);
  }

  private void add(Tree parameter) {
    if (!(resolved.apply(parameter) instanceof Tree.Mapping found)) {
      return;
    }
    switch (Trees.textOf(found, "in")) {
      case "body" -> body = body == null ? found : body;
      case "formData" -> fields.putIfAbsent(Trees.textOf(found, "name"), found);
      default -> parameters.add(found == parameter ? parameter(found) : parameter);
    }
  }

  private static String key(Tree parameter) {
    String in = Trees.textOf(parameter, "in");
    return in.equals("body") ? in : in + '\n' + Trees.textOf(parameter, "name");
  }

  static boolean isBody(Tree.Mapping parameter) {
    String in = Trees.textOf(parameter, "in");
    return in.equals("body") || in.equals("formData");
  }

  List<Tree> parameters() {
    return parameters;
  }

  /** The request body, or null. */
  @Nullable Tree body() {
    Tree.Mapping whole = body;
    if (whole != null) {
      return requestBody(
          whole.get("description"), whole.get("required"), whole.get("schema"), consumes);
    }
    return fields.isEmpty() ? null : form();
  }

  private Tree form() {
    List<Tree.Member> properties = new ArrayList<>();
    List<String> required = new ArrayList<>();
    boolean file = false;
    for (Map.Entry<String, Tree.Mapping> field : fields.entrySet()) {
      file |= Trees.textOf(field.getValue(), "type").equals("file");
      if (Trees.isTrue(field.getValue().get("required"))) {
        required.add(field.getKey());
      }
      Tree.Mapping schema = SchemaUpgrade.of(schema(field.getValue()));
      Tree description = field.getValue().get("description");
      properties.add(
          Trees.member(
              field.getKey(),
              description == null ? schema : Trees.with(schema, "description", description)));
    }
    Tree schema =
        Trees.building()
            .text("type", "object")
            .put("properties", Trees.mapping(properties))
            .texts("required", required)
            .build();
    List<String> types =
        new ArrayList<>(
            consumes.stream().filter(type -> type.equals(FORM) || type.equals(MULTIPART)).toList());
    if (types.isEmpty()) {
      types.add(file ? MULTIPART : FORM);
    }
    return requestBody(null, Trees.flag(!required.isEmpty()), schema, types);
  }

  private static Tree requestBody(
      @Nullable Tree description,
      @Nullable Tree required,
      @Nullable Tree schema,
      List<String> types) {
    List<Tree.Member> content = new ArrayList<>();
    for (String type : types) {
      content.add(Trees.member(type, Trees.building().put("schema", schema).build()));
    }
    return Trees.building()
        .put("description", description)
        .put("content", Trees.mapping(content))
        .flag("required", Trees.isTrue(required))
        .build();
  }

  /** A parameter that is neither a body nor a field of a form. */
  static Tree.Mapping parameter(Tree.Mapping parameter) {
    return Trees.textOf(parameter, "in").equals("path")
        ? Trees.with(withSchema(parameter), "required", Trees.flag(true))
        : withSchema(parameter);
  }

  /** A parameter or a header, with what describes its values in a schema of its own. */
  static Tree.Mapping withSchema(Tree.Mapping parameter) {
    List<Tree.Member> members = new ArrayList<>();
    for (Tree.Member member : parameter.members()) {
      if (OF_PARAMETER.contains(member.key()) || member.key().startsWith("x-")) {
        members.add(member);
      }
    }
    Collection collection = Collection.of(parameter);
    if (collection != null) {
      members.add(Trees.member("style", Trees.text(collection.style())));
      members.add(Trees.member("explode", Trees.flag(collection.explode())));
    }
    members.add(Trees.member("schema", schema(parameter)));
    return new Tree.Mapping(members, parameter.at());
  }

  private static Tree.Mapping schema(Tree.Mapping parameter) {
    List<Tree.Member> members = new ArrayList<>();
    for (Tree.Member member : parameter.members()) {
      String key = member.key();
      boolean other = OF_PARAMETER.contains(key) || key.equals("collectionFormat");
      if (key.equals("items") && member.value() instanceof Tree.Mapping items) {
        members.add(new Tree.Member(key, member.keyAt(), schema(items)));
      } else if (!other && (!key.startsWith("x-") || key.equals("x-nullable"))) {
        members.add(member);
      }
    }
    return new Tree.Mapping(members, parameter.at());
  }

  /** How the values of a list are written; null where that goes without saying. */
  private record Collection(String style, boolean explode) {
    static @Nullable Collection of(Tree.Mapping parameter) {
      if (!Trees.textOf(parameter, "type").equals("array")) {
        return null;
      }
      boolean query = Trees.textOf(parameter, "in").equals("query");
      return switch (Trees.textOf(parameter, "collectionFormat")) {
        case "multi" -> query ? new Collection("form", true) : null;
        case "ssv" -> query ? new Collection("spaceDelimited", false) : null;
        case "pipes" -> query ? new Collection("pipeDelimited", false) : null;
        default -> query ? new Collection("form", false) : null;
      };
    }
  }
}
