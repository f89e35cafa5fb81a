package io.apiledger.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PythonTreeGeneratorTest {
  @TempDir Path temporary;

  @Test
  void a_tenth_of_the_files_are_routers_and_the_same_number_gives_the_same_bytes()
      throws IOException {
    Map<String, String> first = written("first");

    assertThat(first).hasSize(201).isEqualTo(written("second"));
    assertThat(first.values()).filteredOn(text -> text.contains("@router.")).hasSize(20);
  }

  private Map<String, String> written(String folder) throws IOException {
    Path root = temporary.resolve(folder);
    PythonTreeGenerator.main(new String[] {root.toString(), "200"});
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}
