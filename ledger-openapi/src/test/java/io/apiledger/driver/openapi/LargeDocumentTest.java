package io.apiledger.driver.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.apiledger.driver.tree.TreeReader;
import io.apiledger.model.Entry;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Documents of more than 13 MB and 1,200 operations, in processes whose heap is capped. */
class LargeDocumentTest {
  private static final int OPERATIONS = 1200;

  @TempDir static Path folder;

  @BeforeAll
  static void write() throws IOException {
    write(folder.resolve("compact.json"), false, 90);
    write(folder.resolve("pretty.json"), true, 50);
    assertThat(Files.size(folder.resolve("compact.json"))).isGreaterThan(13_000_000L);
    assertThat(Files.size(folder.resolve("pretty.json"))).isGreaterThan(13_000_000L);
  }

  @ParameterizedTest
  @CsvSource({"compact.json, 256", "pretty.json, 160"})
  void a_document_of_13_mb_is_read_in_far_less_than_512_mb(String file, int megabytes)
      throws Exception {
    assertThat(run("full", file, megabytes)).startsWith(OPERATIONS + " ");
  }

  @ParameterizedTest
  @CsvSource({"compact.json", "pretty.json"})
  void keys_of_a_document_of_13_mb_take_next_to_nothing(String file) throws Exception {
    assertThat(run("keys", file, 24)).startsWith(OPERATIONS + " ");
  }

  private static String run(String what, String file, int megabytes) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + megabytes + "m");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-cp");
    command.add(classPath());
    command.add(LargeDocument.class.getName());
    command.add(what);
    command.add(folder.resolve(file).toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return said;
  }

  private static String classPath() throws URISyntaxException {
    List<String> places = new ArrayList<>();
    for (Class<?> type :
        List.of(
            LargeDocument.class,
            TreeReader.class,
            Entry.class,
            JsonFactory.class,
            LoadSettings.class)) {
      places.add(
          Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
    }
    return String.join(File.pathSeparator, places);
  }

  private static void write(Path file, boolean pretty, int properties) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        JsonGenerator json = new JsonFactory().createGenerator(out)) {
      if (pretty) {
        json.useDefaultPrettyPrinter();
      }
      json.writeStartObject();
      json.writeStringField("openapi", "3.0.3");
      json.writeObjectFieldStart("paths");
      for (int i = 0; i < OPERATIONS; i++) {
        json.writeObjectFieldStart("/resources" + i + "/{id}");
        json.writeObjectFieldStart("get");
        json.writeStringField("operationId", "operation" + i);
        json.writeArrayFieldStart("parameters");
        for (int p = 0; p < 5; p++) {
          property(json, p);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("responses");
        json.writeObjectFieldStart("200");
        json.writeObjectFieldStart("content");
        json.writeObjectFieldStart("application/json");
        json.writeObjectFieldStart("schema");
        json.writeObjectFieldStart("properties");
        for (int p = 0; p < properties; p++) {
          json.writeFieldName("property_" + p);
          property(json, p + i);
        }
        for (int close = 0; close < 8; close++) {
          json.writeEndObject();
        }
      }
      json.writeEndObject();
      json.writeEndObject();
    }
  }

  private static void property(JsonGenerator json, int seed) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "string");
    json.writeStringField("description", "The value number " + seed + " of this resource");
    json.writeBooleanField("nullable", true);
    json.writeNumberField("maxLength", seed % 1000);
    json.writeArrayFieldStart("examples");
    json.writeString("one");
    json.writeString("two");
    json.writeEndArray();
    json.writeEndObject();
  }
}
