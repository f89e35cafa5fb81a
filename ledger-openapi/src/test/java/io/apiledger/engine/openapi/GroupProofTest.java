package io.apiledger.engine.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.model.RouteKey;
import io.apiledger.model.tree.Tree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What grouped documents must not do, done by hand. */
final class GroupProofTest {
  private static final RouteKey A = RouteKey.of("GET", "/a");
  private static final RouteKey B = RouteKey.of("GET", "/b");
  private static final Map<RouteKey, String> LEDGER = Map.of(A, "x", B, "y");
  private static final Tree.Mapping BOTH =
      document("\"/a\":{\"get\":{\"summary\":\"a\"}},\"/b\":{\"get\":{}}", "");

  private static Tree.Mapping document(String paths, String more) {
    return Grouping.reread("{\"openapi\":\"3.0.3\",\"paths\":{" + paths + "}" + more + "}");
  }

  private static List<String> problems(Tree.Mapping audience, Map<String, Tree.Mapping> domains) {
    return GroupProof.of(LEDGER, audience, domains).problems();
  }

  @Test
  void parts_that_together_are_the_whole_hold() {
    GroupProof proof =
        GroupProof.of(
            LEDGER,
            BOTH,
            Map.of(
                "x", document("\"/a\":{\"get\":{\"summary\":\"a\"}}", ""),
                "y", document("\"/b\":{\"get\":{}}", "")));

    assertThat(proof).isEqualTo(new GroupProof(2, 2, 2, List.of()));
    assertThat(proof.holds()).isTrue();
  }

  @Test
  void a_route_in_no_part_or_in_two_is_said() {
    Tree.Mapping a = document("\"/a\":{\"get\":{\"summary\":\"a\"}}", "");

    assertThat(problems(BOTH, Map.of("x", a, "y", a)))
        .containsExactly(
            "GET /a is in x, y, and belongs in x", "GET /b is in no domain, and belongs in y");
  }

  @Test
  void a_route_without_a_domain_is_in_the_whole_alone() {
    Tree.Mapping a = document("\"/a\":{\"get\":{\"summary\":\"a\"}}", "");

    assertThat(GroupProof.of(Map.of(A, "x", B, ""), BOTH, Map.of("x", a)))
        .isEqualTo(new GroupProof(2, 2, 1, List.of()));
  }

  @Test
  void a_route_that_the_ledger_does_not_have_is_said() {
    Tree.Mapping more = document("\"/a\":{\"get\":{}},\"/b\":{\"get\":{}},\"/c\":{\"get\":{}}", "");

    assertThat(problems(more, Map.of("x", more)))
        .contains("GET /c is in the document of the audience, not in the ledger");
  }

  @Test
  void an_operation_that_differs_between_part_and_whole_is_said() {
    Tree.Mapping part =
        document("\"/a\":{\"get\":{\"summary\":\"other\"}},\"/b\":{\"get\":{}}", "");

    assertThat(problems(BOTH, Map.of("x", part)))
        .contains("GET /a differs between the domain x and the audience");
  }

  @Test
  void a_reference_out_of_the_document_and_a_component_of_no_use_are_said() {
    Tree.Mapping part =
        document(
            "\"/a\":{\"get\":{\"summary\":\"a\"}},\"/b\":{\"get\":{\"requestBody\":"
                + "{\"$ref\":\"#/components/requestBodies/Gone\"}}}",
            ",\"components\":{\"schemas\":{\"Idle\":{}}}");

    assertThat(problems(part, Map.of("x", part)))
        .contains(
            "the domain x refers to #/components/requestBodies/Gone, which it does not hold",
            "the domain x holds schemas/Idle, which nothing refers to");
  }
}
