package io.apiledger.model.finding;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.Order;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the way the program was called or configured. Unlike a {@link Finding} it says
 * nothing about an API, carries no rule and cannot be silenced.
 *
 * @param at null where no place is known
 */
public record Problem(@Nullable Location at, String expected, String found, String next) {
  /** By place, then text. */
  public static final Comparator<Problem> ORDER =
      Order.of(
          Order.text(Problem::path),
          Order.natural(Problem::line),
          Order.natural(Problem::column),
          Order.text(Problem::found),
          Order.text(Problem::expected));

  public Problem {
    requireNonNull(expected, "expected");
    requireNonNull(found, "found");
    requireNonNull(next, "next");
  }

  /** The place for people; empty where none is known. */
  public String place() {
    return at == null ? "" : at.display();
  }

  private String path() {
    if (at instanceof Location.InFile file) {
      return file.path();
    }
    return at instanceof Location.InDocument document ? document.path() : place();
  }

  private int line() {
    if (at instanceof Location.InFile file) {
      return file.line();
    }
    return at instanceof Location.InDocument document ? document.line() : 0;
  }

  private int column() {
    if (at instanceof Location.InFile file) {
      return file.column();
    }
    return at instanceof Location.InDocument document ? document.column() : 0;
  }
}
