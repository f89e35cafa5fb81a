package io.apiledger.driver.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A bounded pool whose threads all have the same deep stack, so that what a parser can read does
 * not depend on who calls or on how many threads there are.
 */
final class Workers implements AutoCloseable {
  private static final long STACK = 64L << 20; // Reserved, not used, until somebody goes that deep.

  private final ExecutorService pool;
  private final int threads;

  Workers(int threads) {
    this.threads = threads;
    pool =
        Executors.newFixedThreadPool(
            threads,
            work -> {
              Thread thread = new Thread(null, work, "api-ledger-scan", STACK);
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Does all of it and gives the results in the order of the tasks. A task must not throw. Each
   * thread takes the next task that nobody has taken: waking one up for every task would cost more
   * than most tasks do.
   */
  <T> List<T> all(List<Callable<T>> tasks) {
    AtomicInteger next = new AtomicInteger();
    List<Future<List<Done<T>>>> futures = new ArrayList<>(threads);
    for (int i = 0; i < Math.min(threads, tasks.size()); i++) {
      futures.add(pool.submit(() -> some(tasks, next)));
    }
    SortedMap<Integer, T> results = new TreeMap<>();
    for (Future<List<Done<T>>> future : futures) {
      for (Done<T> done : result(future)) {
        results.put(done.task(), done.result());
      }
    }
    return new ArrayList<>(results.values());
  }

  private static <T> List<Done<T>> some(List<Callable<T>> tasks, AtomicInteger next)
      throws Exception {
    List<Done<T>> done = new ArrayList<>();
    for (int i = next.getAndIncrement(); i < tasks.size(); i = next.getAndIncrement()) {
      done.add(new Done<>(i, tasks.get(i).call()));
    }
    return done;
  }

  private record Done<T>(int task, T result) {}

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
