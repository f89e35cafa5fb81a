package io.apiledger.engine.openapi;

import io.apiledger.model.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A response of Swagger 2.0 as one of OpenAPI 3.0. */
final class UpgradedResponse {
  private UpgradedResponse() {}

  static Tree of(Tree.Mapping response, List<String> produces) {
    if (response.get("$ref") != null) {
      return response;
    }
    List<Tree.Member> members = new ArrayList<>();
    for (Tree.Member member : response.members()) {
      switch (member.key()) {
        case "schema", "examples" -> {}
        case "headers" -> members.add(Trees.member("headers", headers(member.value())));
        default -> members.add(member);
      }
    }
    if (response.get("description") == null) {
      members.add(Trees.member("description", Trees.text("")));
    }
    Tree content = content(response.get("schema"), response.get("examples"), produces);
    if (content != null) {
      members.add(Trees.member("content", content));
    }
    return new Tree.Mapping(members, response.at());
  }

  private static @Nullable Tree content(
      @Nullable Tree schema, @Nullable Tree examples, List<String> produces) {
    List<Tree.Member> content = new ArrayList<>();
    List<String> types = new ArrayList<>(schema == null ? List.of() : produces);
    Trees.members(examples).stream()
        .map(Tree.Member::key)
        .filter(type -> !types.contains(type))
        .forEach(types::add);
    for (String type : types) {
      Tree example = examples instanceof Tree.Mapping mapping ? mapping.get(type) : null;
      content.add(
          Trees.member(
              type, Trees.building().put("schema", schema).put("example", example).build()));
    }
    return content.isEmpty() ? null : Trees.mapping(content);
  }

  private static Tree headers(Tree headers) {
    List<Tree.Member> members = new ArrayList<>();
    for (Tree.Member member : Trees.members(headers)) {
      Tree value =
          member.value() instanceof Tree.Mapping header
              ? UpgradedParameters.withSchema(header)
              : member.value();
      members.add(new Tree.Member(member.key(), member.keyAt(), value));
    }
    return Trees.mapping(members);
  }
}
