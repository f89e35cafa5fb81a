package io.apiledger.driver.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A bounded pool whose threads all have the same deep stack, so that what a parser can read does
 * not depend on who calls or on how many threads there are.
 */
final class Workers implements AutoCloseable {
  private static final long STACK = 64L << 20; // Reserved, not used, until somebody goes that deep.

  private final ExecutorService pool;

  Workers(int threads) {
    pool =
        Executors.newFixedThreadPool(
            threads,
            work -> {
              Thread thread = new Thread(null, work, "api-ledger-scan", STACK);
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Does all of it and gives the results in the order of the tasks. A task must not throw. */
  <T> List<T> all(List<Callable<T>> tasks) {
    List<Future<T>> futures = new ArrayList<>(tasks.size());
    for (Callable<T> task : tasks) {
      futures.add(pool.submit(task));
    }
    List<T> results = new ArrayList<>(tasks.size());
    for (Future<T> future : futures) {
      results.add(result(future));
    }
    return results;
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the scan was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a scan task must not throw", e.getCause());
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
