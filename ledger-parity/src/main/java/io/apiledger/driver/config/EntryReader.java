package io.apiledger.driver.config;

import io.apiledger.model.Located;
import io.apiledger.model.config.SourceSpec;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads which application serves the routers of Python: {@code entry: app/main.py:app}. */
final class EntryReader {
  static final String KEY = "entry";

  private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_]*";
  private static final Pattern FORM =
      Pattern.compile(
          "([^:]*[^:/\\\\]\\.py|NAME(\\.NAME)*):NAME(\\.NAME)*(\\(\\))?".replace("NAME", NAME));

  private EntryReader() {}

  /** The entry of a source or an audience; null where it has none, or a wrong one. */
  static @Nullable Located<String> read(Section section) {
    Located<String> entry = section.located(KEY);
    if (entry == null) {
      return null;
    }
    if (!FORM.matcher(entry.value()).matches()) {
      section.wrong(
          KEY,
          "an application as path/to/main.py:app or module:app, where app may be a factory",
          Section.shown(entry.value()),
          "name the file or module, a colon, and the variable or function in it");
      return null;
    }
    if (!entry.value().contains(".py:")) {
      return entry;
    }
    Paths.checkRelative(section, KEY, section.at(KEY), entry.value());
    return new Located<>(plain(entry.value()), entry.at());
  }

  /** Without {@code ./} anywhere. */
  private static String plain(String path) {
    return path.replaceAll("(?<=^|/)(\\./+)+", "");
  }

  /** An audience whose entry no source can use. */
  static void checkUsed(Section audience, @Nullable Located<String> entry, List<SourceSpec> all) {
    if (entry != null
        && all.stream().noneMatch(source -> source.kind().equals(SourceSpec.PYTHON))) {
      audience.wrong(
          KEY, "an entry of an audience with a source of Python", "none", "remove it, or add one");
    }
  }
}
