package io.apiledger.driver.scan.python.run;

import org.jspecify.annotations.Nullable;

/**
 * One side of a condition that cannot be decided. What two sides of one condition do never happens
 * together.
 */
public final class Side {
  private final @Nullable Side outer;
  private final Object condition;
  private final int index;

  /** Whether what happens there may happen again, and then on another side. */
  private final boolean repeated;

  private Side(@Nullable Side outer, Object condition, int index, boolean repeated) {
    this.outer = outer;
    this.condition = condition;
    this.index = index;
    this.repeated = repeated;
  }

  /**
   * A side.
   *
   * @param outer the one around it; null where there is none
   * @param condition a new object each time that it is asked
   */
  static Side of(@Nullable Side outer, Object condition, int index) {
    return outer != null && outer.repeated ? outer : new Side(outer, condition, index, false);
  }

  /** Rounds of a loop of which nobody knows how many there are: sides inside of it say nothing. */
  static Side repeated(@Nullable Side outer) {
    return new Side(outer, new Object(), 0, true);
  }

  /** Whether what happens on one side never happens together with what does on another. */
  public boolean excludes(Side other) {
    for (Side own = this; own != null; own = own.outer) {
      for (Side its = other; its != null; its = its.outer) {
        if (own.condition == its.condition) {
          if (own.index != its.index) {
            return true;
          }
          break;
        }
      }
    }
    return false;
  }
}
