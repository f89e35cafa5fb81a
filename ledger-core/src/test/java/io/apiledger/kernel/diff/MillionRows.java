package io.apiledger.kernel.diff;

import io.apiledger.model.Auth;
import io.apiledger.model.Entry;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A program of its own, because its heap is small: compares two streams of a million rows and more
 * and prints what it counted. Of each hundred keys one is on the right alone, one on the left
 * alone, one has another summary, one is declared twice on the left, one twice on both sides.
 */
final class MillionRows {
  static final long KEYS = 1_000_000;

  private MillionRows() {}

  public static void main(String[] args) throws IOException {
    long[] reported = {0};
    GeneratedRows left = new GeneratedRows(numbers(true), MillionRows::entry);
    GeneratedRows right = new GeneratedRows(numbers(false), MillionRows::entry);
    DiffTotals totals =
        new RowMerge(left, right, Comparison.standard(), difference -> reported[0]++).run();
    List<Object> shown =
        List.of(
            "left " + counts(totals.left()),
            "right " + counts(totals.right()),
            "domains " + totals.domains().size(),
            "reported " + reported[0]);
    shown.forEach(System.out::println);
  }

  private static String counts(SideCounts side) {
    return "equal %d changed %d only %d surplus %d keys %d"
        .formatted(side.equal(), side.changed(), side.only(), side.surplus(), side.keys());
  }

  private static Iterator<Long> numbers(boolean left) {
    return LongStream.range(0, KEYS).flatMap(key -> rows(key, left)).boxed().iterator();
  }

  private static LongStream rows(long key, boolean left) {
    long number = 2 * key;
    return switch ((int) (key % 100)) {
      case 1 -> left ? LongStream.empty() : LongStream.of(number);
      case 2 -> left ? LongStream.of(number) : LongStream.empty();
      case 3 -> LongStream.of(left ? number : number + 1);
      case 4 -> left ? LongStream.of(number, number) : LongStream.of(number);
      case 5 -> LongStream.of(number, number);
      default -> LongStream.of(number);
    };
  }

  private static Entry entry(long number) {
    String key = Long.toString(KEYS + number / 2);
    return Entry.of("GET", "/service/resources/" + key + "/{id}")
        .domain("domain" + number / 2 % 10)
        .operationId("get" + key)
        .summary("Gets resource " + key + (number % 2 == 0 ? "" : " again"))
        .auth(Auth.YES)
        .handler("service.resources:get_" + key)
        .build();
  }
}
