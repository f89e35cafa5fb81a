package io.apiledger.driver.scan;

import io.apiledger.model.Text;
import io.apiledger.model.finding.UsageException;
import io.apiledger.model.port.Scanner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The scanners that are there, by id. Immutable.
 *
 * <pre>{@code
 * Scanners.installed().languages();   // [bytecode, java, python]
 * }</pre>
 */
public final class Scanners {
  private final SortedMap<String, Scanner<?>> byId;

  private Scanners(SortedMap<String, Scanner<?>> byId) {
    this.byId = byId;
  }

  /**
   * What {@link ServiceLoader} finds.
   *
   * @throws UsageException if one cannot be loaded, or two have one id
   */
  public static Scanners installed() {
    try {
      return of(
          ServiceLoader.load(Scanner.class, Scanners.class.getClassLoader()).stream()
              .<Scanner<?>>map(ServiceLoader.Provider::get)
              .toList());
    } catch (ServiceConfigurationError e) {
      throw UsageException.of(
          "scanners that can be loaded",
          Text.visible(Text.oneLine(String.valueOf(e.getMessage()))),
          "mend or remove the extension on the class path");
    }
  }

  /**
   * These scanners.
   *
   * @throws UsageException if two have one id
   */
  public static Scanners of(Collection<? extends Scanner<?>> scanners) {
    SortedMap<String, Scanner<?>> byId = new TreeMap<>(Text.BY_UTF8);
    for (Scanner<?> scanner : scanners) {
      Scanner<?> other = byId.put(scanner.id(), scanner);
      if (other != null) {
        String one = scanner.getClass().getName();
        String two = other.getClass().getName();
        boolean sorted = Text.compareUtf8(one, two) <= 0;
        throw UsageException.of(
            "each scanner id once",
            scanner.id() + " in " + (sorted ? one + " and " + two : two + " and " + one),
            "remove one of them from the class path");
      }
    }
    return new Scanners(byId);
  }

  /** The languages that some scanner reads: the kinds of source that a configuration may name. */
  public SortedSet<String> languages() {
    SortedSet<String> languages = new TreeSet<>(Text.BY_UTF8);
    for (Scanner<?> scanner : byId.values()) {
      languages.add(scanner.language());
    }
    return languages;
  }

  /**
   * The scanners of a language, sorted by id.
   *
   * @throws UsageException if there is none
   */
  public List<Scanner<?>> of(String language) {
    List<Scanner<?>> found = new ArrayList<>();
    for (Scanner<?> scanner : byId.values()) {
      if (scanner.language().equals(language)) {
        found.add(scanner);
      }
    }
    if (found.isEmpty()) {
      SortedSet<String> known = languages();
      throw UsageException.of(
          known.isEmpty()
              ? "a language that can be scanned; no scanner is installed"
              : String.format(Locale.ROOT, "one of the languages %s", String.join(", ", known)),
          Text.visible(Text.shortened(language, 80)),
          "change the kind of the source, or add a scanner for it to the class path");
    }
    return found;
  }
}
