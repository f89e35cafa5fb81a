package io.apiledger.driver.openapi;

import static io.apiledger.driver.openapi.Documents.v2;
import static io.apiledger.driver.openapi.Documents.v3;
import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PathParametersTest {
  private static List<Finding> mismatches(String document) {
    return Documents.read(document).findings().stream()
        .filter(finding -> finding.rule() == RuleId.PARAMETER_MISMATCH)
        .toList();
  }

  @Test
  void a_parameter_that_the_path_does_not_have_or_nobody_declares_is_named_with_its_place() {
    List<Finding> found =
        mismatches(
            v3(
                """
                  /a/{id}/b/{line}:
                    get:
                      parameters:
                        - {name: id, in: path, required: true}
                        - {name: lineId, in: path, required: true}
                        - {name: line, in: query}
                """));

    assertThat(found).hasSize(1);
    assertThat(found.get(0).message())
        .isEqualTo(
            "expected the path parameters id, line; found lineId, which the path does not have; no"
                + " parameter line");
    assertThat(found.get(0).place()).isEqualTo("api.yaml:4:5");
    assertThat(found.get(0).severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void what_is_wrong_with_those_of_a_path_item_is_said_once() {
    List<Finding> found =
        mismatches(
            v3(
                """
                  /a/{id}:
                    parameters: [{name: id, in: path}, {name: x, in: path, required: true}]
                    get: {}
                    put: {}
                """));

    assertThat(found).extracting(Finding::place).containsExactly("api.yaml:4:5");
    assertThat(found.get(0).found())
        .isEqualTo("id, which is not required; x, which the path does not have");
  }

  @Test
  void shared_parameters_references_and_those_of_2_0_are_declarations() {
    assertThat(
            mismatches(
                v3(
                    """
                      /a/{id}/{x}:
                        parameters: [{$ref: '#/components/parameters/Id'}]
                        get: {parameters: [{name: x, in: path, required: true}]}
                    components: {parameters: {Id: {name: id, in: path, required: true}}}
                    """)))
        .isEmpty();
    assertThat(
            mismatches(
                v2(
                    """
                      /a/{id:[0-9]+}:
                        get: {parameters: [{name: id, in: path, required: true, type: string}]}
                    """)))
        .isEmpty();
  }

  @Test
  void a_reference_that_leads_nowhere_may_have_meant_any() {
    assertThat(
            mismatches(
                v3(
                    """
                      /a/{id}:
                        get: {parameters: [{$ref: '#/components/parameters/Gone'}]}
                    """)))
        .isEmpty();
  }
}
