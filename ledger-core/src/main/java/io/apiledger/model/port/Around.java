package io.apiledger.model.port;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lies around the files of a source: its code may import it, and an application there may
 * include its routers. What is declared there belongs to other sources. For one thread.
 *
 * @param <F> what a scanner knows of one file
 */
public interface Around<F> {
  /** Whether there is such a file. */
  boolean isFile(String path);

  /** Whether there is such a folder. */
  boolean isFolder(String path);

  /** The names of what is directly in a folder, sorted; that of a folder ends with {@code /}. */
  List<String> names(String folder);

  /** What a file says, read when it is asked for first; null where it cannot be read. */
  @Nullable F facts(String path);

  /** Nothing is around. */
  static <F> Around<F> nothing() {
    return new Around<>() {
      @Override
      public boolean isFile(String path) {
        return false;
      }

      @Override
      public boolean isFolder(String path) {
        return false;
      }

      @Override
      public List<String> names(String folder) {
        return List.of();
      }

      @Override
      public @Nullable F facts(String path) {
        return null;
      }
    };
  }
}
