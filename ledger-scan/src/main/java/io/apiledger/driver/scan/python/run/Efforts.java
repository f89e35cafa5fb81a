package io.apiledger.driver.scan.python.run;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * What functions cost, and which are given up: those that are too much to follow, and those that
 * many call, that cost much and that never had to do with the framework. For one thread.
 */
final class Efforts {
  private static final int MOST_ABANDONED = 10;
  private static final int MOST_IDLE = 800_000;

  private final Set<Object> abandoned = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Object> useful = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<Object, Integer> idle = new IdentityHashMap<>();

  /** Gives a function up; whether what called it may go on without. */
  boolean abandon(FunctionValue function) {
    return abandoned.add(code(function)) && abandoned.size() <= MOST_ABANDONED;
  }

  boolean isAbandoned(FunctionValue function) {
    return !abandoned.isEmpty() && abandoned.contains(code(function));
  }

  /**
   * Counts a call; whether it was one too many, after which there are no more of them.
   *
   * @param wasIdle whether it asked nothing of the framework
   */
  boolean isTooMuch(FunctionValue function, int steps, boolean wasIdle) {
    Object code = code(function);
    if (!wasIdle) {
      useful.add(code);
    }
    return wasIdle
        && idle.merge(code, steps, Integer::sum) > MOST_IDLE
        && !useful.contains(code)
        && abandoned.add(code);
  }

  /** As written: a function inside of another is made anew each time. */
  private static Object code(FunctionValue function) {
    return function.code() instanceof FunctionValue.Code.Body body
        ? body.definition()
        : ((FunctionValue.Code.Lambda) function.code()).body();
  }
}
