package io.apiledger.model;

import java.util.Comparator;
import java.util.function.Function;

/**
 * Comparators out of what they compare by. Pure, safe for use by several threads.
 *
 * <p>They do what {@link Comparator#comparing} and its like do, but for one thing: those promise to
 * be serializable, and such functions are made anew by every process while others come out of its
 * archive of classes. Making the first one takes a hundredth of a short run.
 *
 * <pre>{@code
 * Comparator<Unresolved> order =
 *     Order.of(Order.text(Unresolved::sourceFile), Order.text(Unresolved::method));
 * }</pre>
 */
public final class Order {
  private Order() {}

  /** By a text, as UTF-8 bytes. */
  public static <T> Comparator<T> text(Function<? super T, String> text) {
    return (left, right) -> Text.compareUtf8(text.apply(left), text.apply(right));
  }

  /** By something that has an order of its own. */
  public static <T, K extends Comparable<? super K>> Comparator<T> natural(
      Function<? super T, ? extends K> key) {
    return (left, right) -> key.apply(left).compareTo(key.apply(right));
  }

  /** By the first of these that tells two apart. */
  @SafeVarargs
  public static <T> Comparator<T> of(Comparator<? super T>... each) {
    return (left, right) -> {
      for (Comparator<? super T> one : each) {
        int order = one.compare(left, right);
        if (order != 0) {
          return order;
        }
      }
      return 0;
    };
  }
}
