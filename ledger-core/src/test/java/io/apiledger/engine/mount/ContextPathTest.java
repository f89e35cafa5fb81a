package io.apiledger.engine.mount;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.model.Entry;
import io.apiledger.model.Ledger;
import io.apiledger.model.Located;
import io.apiledger.model.PathPart;
import io.apiledger.model.RouteKey;
import io.apiledger.model.SourceId;
import io.apiledger.model.config.SourceSpec;
import io.apiledger.model.finding.Location;
import io.apiledger.model.port.Scan;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ContextPathTest {
  private static final Location AT = new Location.InFile("A.java", 3, 1);

  @Test
  void the_context_path_stands_before_every_served_path() {
    Map<String, String> none = Map.of();
    assertThat(served("/app", none, "GET", "/a/{id:4}", "spring")).isEqualTo("/app/a/{id:4}");
    assertThat(served("/app/", none, "GET", "/a/", "fastapi")).isEqualTo("/app/a/");
    assertThat(served("/app", none, "WS", "/chat", "micronaut")).isEqualTo("/app/chat");
    assertThat(served("/", none, "GET", "/a", "spring")).isEqualTo("/a");
  }

  @Test
  void the_root_is_joined_as_its_framework_does() {
    assertThat(served("/app", Map.of(), "GET", "/", "spring")).isEqualTo("/app/");
    assertThat(served("/app", Map.of(), "GET", "/", "micronaut")).isEqualTo("/app");
    assertThat(served("/app", Map.of(), "GET", "/", "jaxrs")).isEqualTo("/app");
  }

  @Test
  void a_property_counts_for_the_routes_of_its_framework() {
    Map<String, String> properties =
        Map.of(
            "server.servlet.context-path", "shop",
            "spring.mvc.servlet.path", "/v1/",
            "micronaut.server.context-path", "/m");
    assertThat(served(null, properties, "GET", "/a", "spring")).isEqualTo("/shop/v1/a");
    assertThat(served(null, properties, "GET", "/a", "jaxrs")).isEqualTo("/shop/a");
    assertThat(served(null, properties, "GET", "/a", "micronaut")).isEqualTo("/m/a");
    assertThat(served(null, properties, "WS", "/a", "micronaut")).isEqualTo("/a");
    assertThat(served(null, properties, "GET", "/a", "fastapi")).isEqualTo("/a");
  }

  @Test
  void the_context_path_takes_the_place_of_properties_that_mean_the_same() {
    Map<String, String> properties =
        Map.of("server.servlet.context-path", "/old", "spring.mvc.servlet.path", "/v1");
    assertThat(served("/new", properties, "GET", "/a", "spring")).isEqualTo("/new/v1/a");
    assertThat(served("/", properties, "GET", "/a", "spring")).isEqualTo("/v1/a");
  }

  @Test
  void the_parts_of_a_path_say_where_it_comes_from() {
    PathPart own = new PathPart("/a", "@GetMapping of A#a", AT);
    Scan scan =
        Scan.of(
            List.of(new Located<>(entry("GET", "/a", "spring"), AT, List.of(own))),
            List.of(),
            List.of());

    Scan moved =
        ContextPath.of(source("/app", Map.of("spring.mvc.servlet.path", "/v1"))).apply(scan);

    assertThat(moved.entries().get(0).value().path().value()).isEqualTo("/app/v1/a");
    assertThat(moved.entries().get(0).parts())
        .containsExactly(
            new PathPart("/app", "context_path of source code", configured(1)),
            new PathPart("/v1", "spring.mvc.servlet.path of source code", configured(2)),
            own);
  }

  @Test
  void shadowed_routes_move_with_the_others() {
    RouteKey one = entry("GET", "/a/b", "fastapi").key();
    RouteKey two = entry("GET", "/a/{x}", "fastapi").key();
    Scan scan =
        new Scan(
            List.of(), List.of(new Ledger.Shadowed(one, two)), List.of(), List.of(), List.of());

    assertThat(ContextPath.of(source("/app", Map.of())).apply(scan).shadowed())
        .extracting(shadowed -> shadowed.key() + " by " + shadowed.by())
        .containsExactly("GET /app/a/b by GET /app/a/{x}");
  }

  private static String served(
      @Nullable String context,
      Map<String, String> properties,
      String method,
      String path,
      String origin) {
    Scan scan =
        Scan.of(List.of(new Located<>(entry(method, path, origin), AT)), List.of(), List.of());
    return ContextPath.of(source(context, properties))
        .apply(scan)
        .entries()
        .get(0)
        .value()
        .servedPath();
  }

  private static Entry entry(String method, String path, String origin) {
    return Entry.of(method, path).servedPath(path).origin(origin).build();
  }

  private static SourceSpec source(@Nullable String context, Map<String, String> properties) {
    Map<String, Located<String>> located = new TreeMap<>();
    properties.forEach((key, value) -> located.put(key, new Located<>(value, configured(2))));
    return new SourceSpec(
        new SourceId("code"),
        "java",
        List.of("src"),
        "",
        false,
        context == null ? null : new Located<>(context, configured(1)),
        located,
        null);
  }

  private static Location configured(int line) {
    return new Location.InFile("api-ledger.yaml", line, 1);
  }
}
