package io.apiledger.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A build that failed fails again: no property draws its examples from a seed of its own. */
final class PropertiesTest {
  private static final String PROPERTY = "@" + "Property";

  @Test
  void every_property_has_a_fixed_seed() throws IOException {
    List<String> properties = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of(".."), 12)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        Files.readString(file)
            .lines()
            .map(String::strip)
            .filter(line -> line.equals(PROPERTY) || line.startsWith(PROPERTY + "("))
            .forEach(line -> properties.add(file.getFileName() + ": " + line));
      }
    }
    assertThat(properties)
        .hasSizeGreaterThan(50)
        .allSatisfy(line -> assertThat(line).contains("seed = \""));
  }
}
