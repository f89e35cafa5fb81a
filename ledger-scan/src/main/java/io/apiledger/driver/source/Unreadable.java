package io.apiledger.driver.source;

import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.RuleId;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/** What stops a tree from being read, as findings. */
final class Unreadable {
  private Unreadable() {}

  static Finding of(String path, String expected, String found, String next) {
    return Finding.inFile(RuleId.PARSE_FAILED, path).expected(expected).found(found).next(next);
  }

  static Finding folder(String path, IOException e) {
    return of(path, "a folder that can be read", reason(e), "mind its permissions, or exclude it");
  }

  /** What the system said, without the paths that it puts before it. */
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "one without permission";
    }
    if (e instanceof NoSuchFileException) {
      return "none";
    }
    if (e instanceof NotDirectoryException) {
      return "a file";
    }
    String said = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return said == null ? e.getClass().getSimpleName() : said.toLowerCase(Locale.ROOT);
  }
}
