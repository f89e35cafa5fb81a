package io.apiledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.engine.ledger.Declaration;
import io.apiledger.engine.ledger.Declaration.Place;
import io.apiledger.model.Entry;
import io.apiledger.model.PathPart;
import io.apiledger.model.SourceId;
import io.apiledger.model.finding.Location;
import io.apiledger.model.report.Block;
import io.apiledger.model.report.Report;
import io.apiledger.model.report.Verdict;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PathStoryTest {
  @Test
  void each_part_has_its_line_with_what_says_so_and_where() throws IOException {
    Place code =
        place(
            "code",
            new PathPart("/api", "context path", new Location.InFile("api-ledger.yaml", 7, 5)),
            new PathPart("", "@RequestMapping of Orders", new Location.InFile("Orders.java", 9, 1)),
            new PathPart("/{id}", "@GetMapping of get", new Location.InFile("Orders.java", 12, 3)));

    assertThat(told(code, place("document")))
        .isEqualTo(
            """
            Path (source code)
              part       origin                     where
              /api       context path               api-ledger.yaml:7:5
              (nothing)  @RequestMapping of Orders  Orders.java:9:1
              /{id}      @GetMapping of get         Orders.java:12:3

            HOLDS  told
            """);
  }

  @Test
  void a_path_that_stands_in_one_place_has_no_story() throws IOException {
    assertThat(told(place("ledger"))).isEqualTo("HOLDS  told\n");
  }

  private static String told(Place... places) throws IOException {
    Entry entry = Entry.of("GET", "/api/{id}").build();
    List<? extends Block> blocks = PathStory.of(new Declaration(entry, List.of(places)), 1);
    StringBuilder out = new StringBuilder();
    Formats.renderer(Formats.TEXT, 80, false)
        .render(new Report("explain", Verdict.HOLDS, "told", List.copyOf(blocks), List.of()), out);
    return out.toString();
  }

  private static Place place(String source, PathPart... parts) {
    return new Place(
        new SourceId(source), new Location.InFile("Orders.java", 12, 3), List.of(parts));
  }
}
