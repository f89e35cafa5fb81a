package io.apiledger.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownRendererTest {
  private final MarkdownRenderer markdown = new MarkdownRenderer();

  @Test
  void an_answer_that_is_a_text_is_indented_so_that_nothing_in_it_ends_it() {
    assertThat(Samples.rendered(new MarkdownRenderer(), Samples.verbatim("```")))
        .endsWith("\n    rules:\n      - id: ```\n");
  }

  @Test
  void every_kind_of_block_is_a_section() {
    assertThat(Samples.rendered(markdown, Samples.everything()))
        .isEqualTo(
            """
            # api-ledger diff: different

            2 of 502 routes differ; 12 on the left only, 3 on the right only

            ## Ledger

            - **audience**: pets
            - **routes declared**: 502
            - **unique**: 499

            ## Changed

            | route | left | count |
            | --- | --- | ---: |
            | GET /stores/{storeId}/aisles/{aisleId}/shelves/{shelfId}/pets \
            | Lists the pets of a shelf, the oldest ones first | 12 |
            | GET /寵物/{id} | | 3 |

            ## Findings

            - **error** `UNCLASSIFIED_ROUTE` — GET /pets/{id}
              - expected: a domain out of overview, activity, incidents, policies, controls
              - found: no rule that matches
              - where: docs/openapi.yaml:12:5
              - next: add a rule under classify
            - **error** `SNAPSHOT_INVALID` — openapi.json
              - expected: paths
              - found: an HTML page
              - where: openapi.json:3:9 /paths/\\~1a
            - **warning** `EMPTY_DOMAIN` — billing

            - **error**
              - expected: one of name, prefix
              - found: prefx
              - where: api-ledger.yaml:3:7
              - next: did you mean prefix?
            - **error**
              - expected: a command
              - found: "bild"

            ## Notes

            - The two paths differ by a trailing slash alone.

            ## Nothing here

            None.

            ## No findings

            None.
            """);
  }

  @Test
  void markup_html_links_and_mentions_are_shown_and_not_obeyed() {
    assertThat(MarkdownText.inline("a|b `c` *d* __e__ [f](g) <img src=x> &amp; \\ ~~h~~ $i$"))
        .isEqualTo(
            "a\\|b \\`c\\` \\*d\\* \\_\\_e\\_\\_ \\[f\\](g) &lt;img src=x&gt; &amp;amp; \\\\"
                + " \\~\\~h\\~\\~ \\$i\\$");
    assertThat(MarkdownText.inline("@someone fixes #12"))
        .isEqualTo("@<!-- -->someone fixes \\#<!-- -->12");
    assertThat(MarkdownText.inline("see https://evil.example, WWW.evil.example, mailto:x"))
        .isEqualTo("see https\\://evil.example, WWW\\.evil.example, mailto\\:x");
    assertThat(MarkdownText.inline("a\r\n\r\n# b\u001b[0m"))
        .isEqualTo("a \\#<!-- --> b\\\\u001b\\[0m");
  }

  @Test
  void the_start_of_a_line_starts_no_list_and_no_rule() {
    assertThat(MarkdownText.block("- a")).isEqualTo("\\- a");
    assertThat(MarkdownText.block("+ a")).isEqualTo("\\+ a");
    assertThat(MarkdownText.block("===")).isEqualTo("\\===");
    assertThat(MarkdownText.block("12. a")).isEqualTo("12\\. a");
    assertThat(MarkdownText.block("3) a")).isEqualTo("3\\) a");
    assertThat(MarkdownText.block("2 of 3 routes")).isEqualTo("2 of 3 routes");
    assertThat(MarkdownText.block("")).isEmpty();
  }
}
