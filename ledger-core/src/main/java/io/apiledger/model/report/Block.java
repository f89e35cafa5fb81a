package io.apiledger.model.report;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.Problem;
import java.util.List;

/**
 * One part of a report, in a form that every renderer can show. The id becomes the key in JSON; it
 * is part of what users rely on. Rows may be computed while they are read, so that a report of
 * millions of rows needs no memory for them; they can be read any number of times.
 */
public sealed interface Block {
  /** The key in JSON, in snake case; unique within a report. */
  String id();

  /** The heading for people; empty for none. */
  String title();

  /** Names with values, one a line. */
  record Facts(String id, String title, List<Fact> facts) implements Block {
    public Facts {
      requireNonNull(id, "id");
      requireNonNull(title, "title");
      facts = List.copyOf(facts);
    }
  }

  /**
   * A name with its value.
   *
   * @param id the key in JSON
   * @param value text or a whole number
   */
  record Fact(String id, String label, Cell value) {
    public Fact {
      requireNonNull(id, "id");
      requireNonNull(label, "label");
      requireNonNull(value, "value");
    }

    /** A fact that is text. */
    public static Fact of(String id, String label, String value) {
      return new Fact(id, label, Cell.of(value));
    }

    /** A fact that is a count. */
    public static Fact of(String id, String label, long value) {
      return new Fact(id, label, Cell.of(value));
    }
  }

  /** Rows under columns. */
  record Table(String id, String title, List<Head> columns, Iterable<List<Cell>> rows)
      implements Block {
    public Table {
      requireNonNull(id, "id");
      requireNonNull(title, "title");
      columns = List.copyOf(columns);
      requireNonNull(rows, "rows");
    }
  }

  /**
   * The head of a column.
   *
   * @param id the key in JSON
   */
  record Head(String id, String label) {
    public Head {
      requireNonNull(id, "id");
      requireNonNull(label, "label");
    }
  }

  /** A cell: text, or a whole number where {@code number} is true. */
  record Cell(String text, boolean number) {
    public Cell {
      requireNonNull(text, "text");
    }

    /** A cell of text. */
    public static Cell of(String text) {
      return new Cell(text, false);
    }

    /** A cell that is a count. */
    public static Cell of(long count) {
      return new Cell(Long.toString(count), true);
    }
  }

  /** Findings, in the order in which they are to be shown. */
  record Findings(String id, String title, Iterable<Finding> findings) implements Block {
    public Findings {
      requireNonNull(id, "id");
      requireNonNull(title, "title");
      requireNonNull(findings, "findings");
    }
  }

  /** What is wrong with the way the program was called or configured. */
  record Problems(String id, String title, List<Problem> problems) implements Block {
    public Problems {
      requireNonNull(id, "id");
      requireNonNull(title, "title");
      problems = List.copyOf(problems);
    }
  }

  /** Sentences for people, each on a line of its own. */
  record Lines(String id, String title, List<String> lines) implements Block {
    public Lines {
      requireNonNull(id, "id");
      requireNonNull(title, "title");
      lines = List.copyOf(lines);
    }
  }

  /**
   * A text that is the answer itself, such as a file: no line of it is laid out anew. As text, a
   * report with one is that text, and what else there is to say stands in comments of it.
   *
   * @param comment what begins a line that is a comment, such as {@code "# "}; empty where the text
   *     has none, and stands alone
   */
  record Verbatim(String id, String title, String comment, List<String> lines) implements Block {
    public Verbatim {
      requireNonNull(id, "id");
      requireNonNull(title, "title");
      requireNonNull(comment, "comment");
      lines = List.copyOf(lines);
    }
  }
}
