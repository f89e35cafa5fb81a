package io.apiledger.kernel.order;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import de.siegmar.fastcsv.reader.CsvReader;
import io.apiledger.kernel.artifact.Ledgers;
import io.apiledger.model.Entry;
import io.apiledger.model.Ledger;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.port.ByteSource;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BoundedMemoryTest {
  @Test
  void a_ledger_of_a_hundred_megabytes_streams_in_a_heap_of_sixteen() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-Xmx16m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                BigLedger.class.getName(),
                "400000")
            .redirectErrorStream(true)
            .start();
    String answer = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    assertThat(process.waitFor()).as(answer).isZero();
    assertThat(answer).isEqualTo("true 400000 400000 96");
  }

  @Test
  void a_line_without_end_is_refused_at_its_offset() {
    byte[] start = Ledgers.bytes(Ledgers.json(Ledger.of(List.of(Entry.of("GET", "/a").build()))));
    String text = new String(start, UTF_8);
    int line = text.lastIndexOf("{\"method\"");
    String endless = text.substring(0, line) + "{\"method\":\"" + "G".repeat(RawLines.LONGEST + 9);
    CanonicalLedger ledger = CanonicalLedger.open(ByteSource.of("l", endless.getBytes(UTF_8)));
    assertThatThrownBy(() -> StreamedRowsProperties.entries(ledger))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("from byte " + line);
  }

  @Test
  void a_file_that_shrank_after_it_was_opened_is_an_error() throws IOException {
    byte[] whole = Ledgers.bytes(Ledgers.json(Ledger.of(List.of(Entry.of("GET", "/a").build()))));
    boolean[] shrunk = {false};
    ByteSource source =
        new ByteSource() {
          @Override
          public String name() {
            return "l";
          }

          @Override
          public InputStream open() {
            byte[] now = shrunk[0] ? Arrays.copyOf(whole, 20) : whole;
            return new ByteArrayInputStream(now);
          }
        };
    CanonicalLedger ledger = CanonicalLedger.open(source);
    shrunk[0] = true;
    assertThatThrownBy(ledger::rows).isInstanceOf(IOException.class);
  }

  private static String classPath() {
    return Stream.of(BigLedger.class, CanonicalLedger.class, JsonFactory.class, CsvReader.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
        .map(location -> Path.of(URI.create(location.toString())).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
