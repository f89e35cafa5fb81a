package io.apiledger.engine.openapi;

import io.apiledger.model.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** One schema of Swagger 2.0, without those in it, as one of OpenAPI 3.0. */
final class SchemaUpgrade {
  private SchemaUpgrade() {}

  static Tree.Mapping of(Tree.Mapping schema) {
    List<Tree.Member> members = new ArrayList<>(schema.members().size());
    boolean file = Trees.textOf(schema, "type").equals("file");
    for (Tree.Member member : schema.members()) {
      switch (member.key()) {
        case "discriminator" -> members.add(discriminator(member));
        case "x-nullable" -> members.add(Trees.member("nullable", member.value()));
        case "type" -> members.add(file ? Trees.member("type", Trees.text("string")) : member);
        default -> members.add(member);
      }
    }
    if (file && schema.get("format") == null) {
      members.add(Trees.member("format", Trees.text("binary")));
    }
    return new Tree.Mapping(KeyOrder.of(Shape.SCHEMA).sorted(members), schema.at());
  }

  private static Tree.Member discriminator(Tree.Member member) {
    return member.value() instanceof Tree.Scalar
        ? Trees.member(
            "discriminator", Trees.building().put("propertyName", member.value()).build())
        : member;
  }
}
