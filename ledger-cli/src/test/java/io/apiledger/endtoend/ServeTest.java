package io.apiledger.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code serve} as a process of its own. */
final class ServeTest {
  @TempDir private Path folder;

  @BeforeEach
  void layOut() throws Exception {
    Places.layOutSample(folder);
  }

  @Test
  void it_prints_its_address_publishes_changes_and_ends_in_peace() throws Exception {
    Process process = Run.in(folder).serving("serve", "--port", "0", "--watch");
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String address = out.readLine();
      assertThat(address).matches("http://127\\.0\\.0\\.1:\\d+/");
      assertThat(get(address + "apis/ledger/shop")).contains("\"total_endpoints\":31");

      Path inventory = folder.resolve("inventory.csv");
      Files.writeString(
          inventory,
          Files.readString(inventory).lines().limit(2).reduce("", (a, b) -> a + b + "\n"));
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (get(address + "apis/ledger/shop").contains("\"total_endpoints\":31")) {
        assertThat(System.nanoTime()).as("the change is published in time").isLessThan(end);
        Thread.sleep(100);
      }

      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("it ends").isTrue();
      assertThat(process.exitValue()).as("ended by a signal").isEqualTo(143);
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void what_cannot_be_read_is_not_served() throws Exception {
    Files.writeString(folder.resolve("openapi.yaml"), "<!doctype html><title>x</title>");
    Run.Result refused = Run.in(folder).of("serve", "--port", "0").exits(3).explains();
    assertThat(refused.err()).contains("SNAPSHOT_INVALID", "openapi.yaml");
    assertThat(refused.out()).isEmpty();
  }

  @Test
  void a_port_that_is_none_is_wrong_use() throws Exception {
    assertThat(Run.in(folder).of("serve", "--port", "65536").exits(2).err())
        .contains("--port from 0 to 65535", "65536");
  }

  @Test
  void an_audience_that_would_leave_the_publication_is_wrong_configuration() throws Exception {
    Path configuration = folder.resolve("api-ledger.yaml");
    Files.writeString(
        configuration, Files.readString(configuration).replace("  shop:", "  \"../shop\":"));
    assertThat(Run.in(folder).of("serve", "--port", "0").exits(2).explains().err())
        .contains("../shop");
  }

  private static String get(String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
        .body();
  }
}
