package io.apiledger.engine.mount;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.engine.Audiences;
import io.apiledger.model.Entry;
import io.apiledger.model.PathTemplate;
import io.apiledger.model.config.Audience.MountRule;
import org.junit.jupiter.api.Test;

final class MountTest {
  private final Mount mount =
      Mount.of(
          Audiences.mounting(
              "/hoc/api/cus/",
              new MountRule("/cus/**", "/hoc/api/cus/**", 0),
              new MountRule("/**", "/hoc/api/cus/**", 0)));

  @Test
  void the_first_rule_that_matches_wins() {
    assertThat(mounted("/cus/activity/runs")).isEqualTo("/hoc/api/cus/activity/runs");
    assertThat(mounted("/activity/runs")).isEqualTo("/hoc/api/cus/activity/runs");
  }

  @Test
  void a_path_under_the_prefix_stays() {
    assertThat(mounted("/hoc/api/cus/logs/{id}")).isEqualTo("/hoc/api/cus/logs/{id}");
    assertThat(mounted("/hoc/api/cus")).isEqualTo("/hoc/api/cus");
  }

  @Test
  void the_served_path_is_kept() {
    Entry entry = Entry.of("GET", "/cus/a").servedPath("/cus/a").build();
    assertThat(mount.apply(entry).servedPath()).isEqualTo("/cus/a");
  }

  @Test
  void it_says_which_rule_decided() {
    assertThat(mount.decide(PathTemplate.of("/logs")))
        .map(mounted -> mounted.rule().from())
        .contains("/**");
    assertThat(mount.decide(PathTemplate.of("/hoc/api/cus/logs"))).isEmpty();
  }

  private String mounted(String served) {
    return mount.apply(Entry.of("GET", served).servedPath(served).build()).path().value();
  }
}
