package io.apiledger.kernel.order;

import io.apiledger.kernel.codec.LedgerReader;
import io.apiledger.kernel.codec.ReadLedger;
import io.apiledger.model.Digest;
import io.apiledger.model.Entry;
import io.apiledger.model.Ledger;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.port.ByteSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A ledger whose entries are in canonical order: the only thing that can be written or compared.
 * Immutable, safe for use by several threads.
 *
 * <pre>{@code
 * CanonicalLedger ledger = CanonicalLedger.open(source);
 * try (Rows rows = ledger.rows()) {
 *   while (rows.next()) {
 *     use(rows.entry());
 *   }
 * }
 * }</pre>
 */
public final class CanonicalLedger {
  private final LedgerHeader header;
  private final RowSource rows;
  private @Nullable Digest digest; // Whoever computes it finds the same.

  private CanonicalLedger(LedgerHeader header, RowSource rows) {
    this.header = header;
    this.rows = rows;
  }

  /** Sorts the entries of a ledger. */
  public static CanonicalLedger of(Ledger ledger) {
    return of(ledger, null);
  }

  /**
   * Opens a ledger file. One in the layout that {@code build} writes is streamed, in bounded
   * memory: its order is verified while its rows are read. Any other one is read at once and
   * sorted.
   *
   * @throws InputException if the bytes cannot be read or are no ledger
   */
  public static CanonicalLedger open(ByteSource source) {
    return open(source, RawLines.BLOCK);
  }

  /**
   * Reads a whole ledger file and sorts it: the way on where the rows of an opened one turn out to
   * be out of order.
   *
   * @throws InputException if the bytes cannot be read or are no ledger
   */
  public static CanonicalLedger sorted(ByteSource source) {
    return of(LedgerReader.read(source));
  }

  /** Sorts the entries of a ledger that was read; the digest that it declares is kept. */
  public static CanonicalLedger of(ReadLedger read) {
    return of(read.ledger(), read.digest());
  }

  /**
   * @param block how many bytes are read at a time; a test makes it small
   */
  static CanonicalLedger open(ByteSource source, int block) {
    try {
      CanonicalFile file = CanonicalFile.of(source, block);
      return file == null ? sorted(source) : new CanonicalLedger(file.header(), file);
    } catch (IOException e) {
      throw LedgerReader.unreadable(source.name(), e);
    }
  }

  private static CanonicalLedger of(Ledger ledger, @Nullable Digest declared) {
    LedgerHeader header = LedgerHeader.of(ledger, declared);
    List<Entry> entries = new ArrayList<>(ledger.entries());
    entries.sort(CanonicalOrder.INSTANCE);
    return new CanonicalLedger(header, new InMemory(header.with(entries)));
  }

  /** What the ledger says of itself; known without reading its entries. */
  public LedgerHeader header() {
    return header;
  }

  /** Whether the entries stay in their file and are read one at a time. */
  public boolean streams() {
    return rows.streams();
  }

  /**
   * The ledger, its entries in order and in memory.
   *
   * @throws UncheckedIOException if a streamed one cannot be read, or is out of order
   * @throws InputException if a row of a streamed one is no entry
   */
  public Ledger ledger() {
    if (rows instanceof InMemory memory) {
      return memory.ledger();
    }
    List<Entry> entries = new ArrayList<>();
    try (Rows all = rows()) {
      while (all.next()) {
        entries.add(all.entry());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return header.with(entries);
  }

  /**
   * The part of one domain as a ledger of its own, in the same order. Where that has all entries,
   * its digest is known too; where it also says the same of itself, it is this very ledger.
   */
  public CanonicalLedger domain(String name) {
    Ledger all = ledger();
    Ledger part = all.domain(name);
    boolean isWhole = part.entries().size() == all.entries().size();
    if (isWhole && header.isOf(name)) {
      return this;
    }
    LedgerHeader own = LedgerHeader.of(part, null);
    CanonicalLedger made = new CanonicalLedger(own, new InMemory(own.with(part.entries())));
    if (isWhole) {
      made.digest = digest;
    }
    return made;
  }

  /** The part that passes, in the same order; one that streams goes on streaming. */
  public CanonicalLedger filtered(Predicate<Entry> keep) {
    return new CanonicalLedger(header, new Filtered(rows, keep));
  }

  /**
   * The digest of its entries, whatever it declares: see {@link LedgerDigest}. Computed once.
   *
   * @throws IOException if the rows cannot be read
   */
  public Digest digest() throws IOException {
    Digest known = digest;
    if (known == null) {
      known = LedgerDigest.of(this);
      digest = known;
    }
    return known;
  }

  /** The entries from the first one; each call starts anew. The caller closes. */
  public Rows rows() throws IOException {
    return rows.open();
  }

  private record InMemory(Ledger ledger) implements RowSource {
    @Override
    public Rows open() {
      return new InMemoryRows(ledger.entries());
    }

    @Override
    public boolean streams() {
      return false;
    }
  }
}
