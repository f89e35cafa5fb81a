package io.apiledger.surface.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The end of the process, as far as somebody asks for it by a signal: what is open is stopped then,
 * by whoever brings the signal. Nobody waits for what else is under way, which may take long.
 */
final class Ending implements AutoCloseable {
  private final CountDownLatch asked = new CountDownLatch(1);
  private final Runnable stop;
  private final Thread hook = new Thread(this::end, "api-ledger-ending");

  private Ending(Runnable stop) {
    this.stop = stop;
  }

  /**
   * @param stop stops what is open; the process ends when it returns
   */
  static Ending ofProcess(Runnable stop) {
    Ending ending = new Ending(stop);
    Runtime.getRuntime().addShutdownHook(ending.hook);
    return ending;
  }

  /** Waits until the end is asked for, at most that long. */
  boolean within(long millis) {
    try {
      return asked.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** There is nothing to be stopped any more. */
  @Override
  public void close() {
    if (asked.getCount() > 0) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  /** What a signal does. */
  void end() {
    asked.countDown();
    stop.run();
  }
}
