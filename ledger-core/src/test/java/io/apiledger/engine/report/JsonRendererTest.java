package io.apiledger.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apiledger.model.RouteKey;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.Location;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.report.Block;
import io.apiledger.model.report.Block.Cell;
import io.apiledger.model.report.Block.Fact;
import io.apiledger.model.report.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonRendererTest {
  private final JsonRenderer json = new JsonRenderer();

  @Test
  void every_kind_of_block_becomes_a_key_and_every_element_a_line() {
    assertThat(Samples.rendered(json, Samples.everything()))
        .isEqualTo(
            """
            {
              "format": "api-ledger-report/1",
              "command": "diff",
              "verdict": "different",
              "exit_code": 1,
              "summary": "2 of 502 routes differ; 12 on the left only, 3 on the right only",
              "totals": {
                "audience": "pets",
                "total": 502,
                "unique": 499
              },
              "changes": [
                {"route":"GET /stores/{storeId}/aisles/{aisleId}/shelves/{shelfId}/pets",\
            "left":"Lists the pets of a shelf, the oldest ones first","count":12},
                {"route":"GET /寵物/{id}","left":"","count":3}
              ],
              "findings": [
                {"rule":"UNCLASSIFIED_ROUTE","family":"ledger","severity":"error",\
            "subject":"GET /pets/{id}","at":{"file":"docs/openapi.yaml","line":12,"column":5},\
            "expected":"a domain out of overview, activity, incidents, policies, controls",\
            "found":"no rule that matches","next":"add a rule under classify",\
            "fingerprint":"5e17662c1b639763a1b74db9b28097f1"},
                {"rule":"SNAPSHOT_INVALID","family":"document","severity":"error",\
            "subject":"openapi.json",\
            "at":{"file":"openapi.json","line":3,"column":9,"pointer":"/paths/~1a"},\
            "expected":"paths","found":"an HTML page",\
            "fingerprint":"2c9f59836e2d5b12d3c44314a6ef51d7"},
                {"rule":"EMPTY_DOMAIN","family":"ledger","severity":"warning",\
            "subject":"billing","fingerprint":"8612368924079800331aa24cc9826bc6"}
              ],
              "problems": [
                {"at":{"file":"api-ledger.yaml","line":3,"column":7},\
            "expected":"one of name, prefix","found":"prefx","next":"did you mean prefix?"},
                {"expected":"a command","found":"\\"bild\\""}
              ],
              "notes": [
                "The two paths differ by a trailing slash alone."
              ],
              "none": [],
              "no_findings": []
            }
            """);
  }

  @Test
  void a_place_that_is_a_route_says_so() {
    Finding finding =
        Finding.of(RuleId.DOMAIN_DIFFERS, RouteKey.of("GET", "/a"))
            .at(new Location.AtRoute(RouteKey.of("GET", "/b")))
            .build();
    Block block = new Block.Findings("findings", "", List.of(finding));

    assertThat(Samples.rendered(json, Samples.of(Verdict.FINDINGS, "", block)))
        .contains("\"at\":{\"route\":\"GET /b\"}");
  }

  @Test
  void a_count_that_is_no_number_is_written_as_text() {
    Block block =
        new Block.Facts(
            "f",
            "",
            List.of(
                new Fact("a", "a", new Cell("007", true)),
                new Fact("b", "b", new Cell("1,2", true)),
                new Fact("c", "c", new Cell("-", true)),
                new Fact("d", "d", Cell.of(-7)),
                new Fact("e", "e", Cell.of("7"))));

    assertThat(Samples.rendered(json, Samples.of(Verdict.HOLDS, "", block)))
        .contains("\"a\": \"007\"", "\"b\": \"1,2\"", "\"c\": \"-\"", "\"d\": -7", "\"e\": \"7\"");
  }

  @Test
  void a_block_cannot_take_the_key_of_the_verdict() {
    Block block = new Block.Lines("verdict", "", List.of());

    assertThatThrownBy(() -> Samples.rendered(json, Samples.of(Verdict.HOLDS, "", block)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("verdict");
  }
}
