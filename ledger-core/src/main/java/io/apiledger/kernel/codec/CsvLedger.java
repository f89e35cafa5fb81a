package io.apiledger.kernel.codec;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.apiledger.model.Entry;
import io.apiledger.model.Ledger;
import io.apiledger.model.Text;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.tree.Mark;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a ledger in CSV: a header with method and path, and one record for each entry. */
final class CsvLedger {
  private static final int MOST_CELLS = 1024;
  private static final int LONGEST_CELL = 1 << 20;
  private static final int LONGEST_RECORD = 1 << 24;

  private static final String PLACE =
      " ?\\(?(?:in )?(?:a )?record (?:starting at|that started in) line (\\d{1,18})\\)?";

  private final String name;
  private final Reader text;
  private final Complaints complaints;
  private final List<Mark> marks = new ArrayList<>();

  /** The number of the line before the text. */
  private final long linesBefore;

  /** Where the record starts that was read last, so that an error knows its line. */
  private long line;

  CsvLedger(String name, Reader text, long firstLine) {
    this.name = name;
    this.text = text;
    this.complaints = new Complaints(name);
    this.linesBefore = firstLine - 1;
    this.line = firstLine;
  }

  /** The ledger, its header first. */
  ReadLedger read() {
    List<Entry> entries = records(null);
    complaints.throwIfAny();
    return new ReadLedger(Ledger.of(entries), null, -1, marks);
  }

  /** The one record of the text, which has a cell for every column. */
  Entry single() {
    List<Entry> entries = records(CsvHeader.of(complaints, EntryCsv.header()));
    complaints.throwIfAny();
    if (entries.size() != 1) {
      throw complaints.fatal(
          at(), "one record", Integer.toString(entries.size()), LedgerReader.NEXT);
    }
    return entries.get(0);
  }

  private List<Entry> records(@Nullable CsvHeader known) {
    List<Entry> entries = new ArrayList<>();
    CsvHeader header = known;
    try (CsvReader<CsvRecord> reader = reader(text);
        CloseableIterator<CsvRecord> records = reader.iterator()) {
      while (records.hasNext()) {
        CsvRecord record = records.next();
        line = linesBefore + record.getStartingLineNumber();
        if (header == null) {
          header = CsvHeader.of(complaints, record.getFields());
        } else {
          Entry entry = header.entry(record.getFields(), at());
          if (entry != null) {
            entries.add(entry);
            marks.add(at());
          }
        }
      }
    } catch (CsvParseException e) {
      throw broken(e);
    } catch (UncheckedIOException e) {
      IOException cause = e.getCause();
      throw Unreadable.of(name, cause == null ? new IOException(e.getMessage()) : cause);
    } catch (IOException e) {
      throw Unreadable.of(name, e);
    }
    return entries;
  }

  private Mark at() {
    return new Mark((int) Math.min(Integer.MAX_VALUE, line), 0);
  }

  private static CsvReader<CsvRecord> reader(Reader text) {
    CsvRecordHandler limits =
        CsvRecordHandler.builder()
            .maxFields(MOST_CELLS)
            .maxFieldSize(LONGEST_CELL)
            .maxRecordSize(LONGEST_RECORD)
            .build();
    // How many cells a record must have is checked where the line is known.
    return CsvReader.builder()
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .build(limits, text);
  }

  private InputException broken(CsvParseException e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
      if (cause instanceof InputException input) {
        return input;
      }
    }
    // The parser says the line of a broken record in its message alone.
    Pattern place = Pattern.compile(PLACE);
    Matcher started = place.matcher(String.valueOf(e.getMessage()));
    if (started.find()) {
      line = linesBefore + Long.parseLong(started.group(1));
    }
    String found = place.matcher(String.valueOf(cause.getMessage())).replaceAll("");
    return complaints.fatal(
        at(),
        "CSV",
        Text.visible(found),
        "quote cells as RFC 4180 says, and double quotes in them");
  }
}
