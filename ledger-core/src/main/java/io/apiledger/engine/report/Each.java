package io.apiledger.engine.report;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Goes through elements that may be computed on the way: asks for one after the other and never for
 * an iterator, which would have to hold them.
 */
final class Each {
  private Each() {}

  /**
   * Hands out every element.
   *
   * @return how many there were
   * @throws IOException if the task does
   */
  static <T> long of(Iterable<T> elements, Task<? super T> task) throws IOException {
    long[] count = {0};
    try {
      elements.forEach(
          element -> {
            count[0]++;
            try {
              task.run(element);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return count[0];
  }

  /** What is done with one element. */
  interface Task<T> {
    void run(T element) throws IOException;
  }
}
