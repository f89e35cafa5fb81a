package io.apiledger.driver.config;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which audience writes which file; names count without case, as some file systems do. */
final class FileNames {
  private final Map<String, String> owners = new TreeMap<>();

  /** Claims a name; the audience that has it already, or null. */
  @Nullable String claim(String file, String audience) {
    return owners.putIfAbsent(file.toLowerCase(Locale.ROOT), audience);
  }
}
