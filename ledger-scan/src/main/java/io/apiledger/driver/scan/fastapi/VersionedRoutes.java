package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.run.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What {@code fastapi-versioning} makes of the routes of an application: the routes of each version
 * below its prefix, and those of the last one once more where that is asked for.
 */
final class VersionedRoutes {
  private final Item.Versions versions;
  private final SortedMap<ApiVersion, List<Assembly.Reached>> byVersion = new TreeMap<>();

  VersionedRoutes(Item.Versions versions, List<Assembly.Reached> routes) {
    this.versions = versions;
    ApiVersion byDefault = ApiVersion.of(versions.arguments().value("default_version", 3));
    for (Assembly.Reached one : routes) {
      byVersion
          .computeIfAbsent(ApiVersion.of(one.route(), byDefault), any -> new ArrayList<>())
          .add(one);
    }
  }

  /** Tells the routes below each prefix, in the order in which they are asked. */
  void each(BiConsumer<Value, List<Assembly.Reached>> below) {
    @Nullable Value format = versions.arguments().value("prefix_format", 2);
    Map<Object, Assembly.Reached> unique = new LinkedHashMap<>();
    byVersion.forEach(
        (version, routes) -> {
          routes.forEach(one -> unique.put(key(one), one));
          below.accept(prefix(format, version), List.copyOf(unique.values()));
        });
    if (versions.arguments().value("enable_latest", 4) instanceof Value.Truth latest
        && latest.value()) {
      below.accept(new Value.Text("/latest"), List.copyOf(unique.values()));
    }
  }

  private static Value prefix(@Nullable Value format, ApiVersion version) {
    return format == null
        ? new Value.Text(version.in("/v{major}_{minor}"))
        : format instanceof Value.Text text
            ? new Value.Text(version.in(text.text()), text.soft())
            : format;
  }

  /** What a later version replaces: a route on the same path with the same methods. */
  private static Object key(Assembly.Reached one) {
    String path = one.around().path();
    return path == null ? one : List.of(path, one.route().methods());
  }
}
