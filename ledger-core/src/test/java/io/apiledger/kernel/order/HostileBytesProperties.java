package io.apiledger.kernel.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.apiledger.kernel.artifact.Ledgers;
import io.apiledger.kernel.codec.LedgerReader;
import io.apiledger.model.Entry;
import io.apiledger.model.Ledger;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.port.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** A valid file with some bytes changed: it is read, or refused with a finding, and never both. */
class HostileBytesProperties {
  private static final byte[] LIKELY =
      "{}[]\",:\\\n\r\t |'=/ 0tn<\0\u007f".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

  @Provide
  Arbitrary<Ledger> ledgers() {
    return Ledgers.ledgers();
  }

  @Property(tries = 1500, seed = "1")
  void changed_bytes_are_read_or_refused(
      @ForAll("ledgers") Ledger ledger,
      @ForAll boolean json,
      @ForAll Random random,
      @ForAll @IntRange(min = 1, max = 40) int block) {
    byte[] bytes = Ledgers.bytes(json ? Ledgers.json(ledger) : Ledgers.csv(ledger));
    byte[] changed = changed(bytes, random);
    ByteSource source = ByteSource.of("l", changed);

    List<Entry> whole = whole(source);
    Outcome streamed = streamed(source, block);
    if (whole != null && streamed.entries != null) {
      assertThat(streamed.entries).isEqualTo(whole);
    }
    if (whole != null) {
      assertThat(streamed.refused).as("refused while streaming, read as a whole").isNull();
    }
  }

  @Property(tries = 300, seed = "1")
  void bytes_of_any_kind_are_read_or_refused(@ForAll byte[] bytes) {
    ByteSource source = ByteSource.of("l", bytes);
    List<Entry> whole = whole(source);
    Outcome streamed = streamed(source, 3);
    assertThat(streamed.entries).isEqualTo(whole);
  }

  private static byte[] changed(byte[] bytes, Random random) {
    byte[] changed = bytes;
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(changed.length + 1);
      int to = Math.min(changed.length, at + random.nextInt(4));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes(Arrays.copyOf(changed, at));
      switch (random.nextInt(5)) {
        case 0 -> out.write(LIKELY[random.nextInt(LIKELY.length)]);
        case 1 -> out.write(random.nextInt(256));
        case 2 -> out.writeBytes(Arrays.copyOfRange(changed, at, to));
        case 3 -> to = random.nextInt(20) == 0 ? changed.length : to;
        default -> to = at;
      }
      out.writeBytes(Arrays.copyOfRange(changed, to, changed.length));
      changed = out.toByteArray();
    }
    return changed;
  }

  private static @Nullable List<Entry> whole(ByteSource source) {
    try {
      return CanonicalLedger.of(LedgerReader.read(source).ledger()).ledger().entries();
    } catch (InputException e) {
      assertThat(e.findings()).isNotEmpty();
      return null;
    }
  }

  private static Outcome streamed(ByteSource source, int block) {
    try {
      CanonicalLedger ledger = CanonicalLedger.open(source, block);
      return new Outcome(StreamedRowsProperties.entries(ledger), null);
    } catch (InputException e) {
      assertThat(e.findings()).isNotEmpty();
      return new Outcome(null, e.getMessage());
    } catch (OutOfOrderException e) {
      assertThat(e.offset()).isNotNegative();
      return new Outcome(null, null);
    } catch (IOException e) {
      return fail("expected a finding", e);
    }
  }

  /** What came of reading a file row by row. */
  private record Outcome(@Nullable List<Entry> entries, @Nullable String refused) {}
}
