package io.apiledger.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code publish}: the static site. */
final class PublishTest {
  @TempDir private Path folder;

  @BeforeEach
  void layOut() throws Exception {
    Places.layOutSample(folder);
  }

  @Test
  void two_runs_write_the_same_bytes_and_the_second_one_changes_nothing() throws Exception {
    Run.in(folder).of("publish", "site", "--fail-on", "never").exits(0);
    SortedMap<String, String> first = Places.files(folder.resolve("site"));
    Run.Result again =
        Run.in(folder)
            .jvm("-Duser.language=tr", "-Duser.timezone=Asia/Kathmandu")
            .of("publish", "site", "--fail-on", "never", "--format", "json")
            .exits(0);
    assertThat(Places.files(folder.resolve("site"))).isEqualTo(first);
    assertThat(again.out()).contains("\"written\": 0").contains("\"deleted\": 0");
    Run.in(folder).of("publish", "elsewhere", "--fail-on", "never").exits(0);
    assertThat(Places.files(folder.resolve("elsewhere"))).isEqualTo(first);
  }

  @Test
  void the_site_holds_the_four_families_and_the_pages() throws Exception {
    Run.in(folder).of("publish", "site", "--fail-on", "never").exits(0);
    assertThat(Places.files(folder.resolve("site")))
        .containsKeys(
            "index.html",
            "apis/ledger/shop.json",
            "apis/ledger/shop/webhooks.json",
            "apis/swagger/yard.json",
            "apis/swagger/yard/lanes.json",
            "explorer/shop.json",
            "explorer/shop/parcels.json",
            "explorer/shop/_unclassified.json",
            "swagger/shop.html",
            "swagger/shop/parcels.html",
            "site.manifest.json");
  }

  @Test
  void no_page_names_another_host_or_starts_at_the_root() throws Exception {
    Run.in(folder).of("publish", "site", "--fail-on", "never").exits(0);
    Pattern reference = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
    List<String> pages = new ArrayList<>();
    Places.files(folder.resolve("site"))
        .forEach(
            (name, content) -> {
              if (name.endsWith(".html")) {
                pages.add(name);
                reference
                    .matcher(content)
                    .results()
                    .map(found -> found.group(1))
                    .filter(link -> !link.startsWith("#") && !link.startsWith("data:"))
                    .forEach(
                        link ->
                            assertThat(
                                    folder
                                        .resolve("site")
                                        .resolve(name)
                                        .resolveSibling(link.replaceFirst("[?#].*", "")))
                                .as("%s links to %s", name, link)
                                .exists());
              }
            });
    assertThat(pages).hasSize(15);
  }

  @Test
  void what_is_no_part_of_the_site_stays_and_what_no_longer_is_goes() throws Exception {
    Run.in(folder).of("publish", "site", "--fail-on", "never").exits(0);
    Files.writeString(folder.resolve("site/CNAME"), "ledger.example\n");
    Run.in(folder).of("publish", "site", "--fail-on", "never", "--audience", "yard").exits(0);
    assertThat(Places.files(folder.resolve("site")))
        .containsKeys("CNAME", "apis/ledger/yard.json")
        .doesNotContainKeys("apis/ledger/shop.json", "swagger/shop/parcels.html");
  }

  @Test
  void a_check_finds_the_file_that_somebody_edited() throws Exception {
    Run.in(folder).of("publish", "site", "--fail-on", "never").exits(0);
    Files.writeString(folder.resolve("site/apis/swagger/shop.json"), "{}\n");
    Run.Result checked = Run.in(folder).of("publish", "site", "--check").exits(1);
    assertThat(checked.out()).contains("STALE_ARTIFACT", "site/apis/swagger/shop.json");
    assertThat(folder.resolve("site/apis/swagger/shop.json")).hasContent("{}");
  }

  @Test
  void a_source_that_cannot_be_read_leaves_the_site_as_it_is() throws Exception {
    Run.in(folder).of("publish", "site", "--fail-on", "never").exits(0);
    SortedMap<String, String> before = Places.files(folder.resolve("site"));
    Files.writeString(folder.resolve("openapi.yaml"), "<!doctype html><title>x</title>");
    Run.in(folder).of("publish", "site").exits(3).explains();
    assertThat(Places.files(folder.resolve("site"))).isEqualTo(before);
  }

  @Test
  void a_folder_that_is_a_file_is_wrong_use() throws Exception {
    Files.writeString(folder.resolve("site"), "x");
    Run.in(folder).of("publish", "site").exits(2).explains();
    assertThat(folder.resolve("site")).hasContent("x");
  }
}
