package io.apiledger.benchmark;

import io.apiledger.benchmark.LedgerPair.Truth;
import io.apiledger.kernel.diff.Comparison;
import io.apiledger.kernel.diff.DiffTotals;
import io.apiledger.kernel.diff.LedgerDiff;
import io.apiledger.kernel.order.CanonicalLedger;
import io.apiledger.model.Ledger;
import java.io.IOException;
import java.util.HashMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What does it cost to compare two ledgers in memory, against the usual ways of doing so? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DiffBenchmark {
  /** Keys, both sides together. */
  @Param({"10000", "100000"})
  public int keys;

  /** The part of the keys that differs, in percent; or every key declared twice on both sides. */
  @Param({"0", "1", "50", "duplicates"})
  public String difference = "0";

  private LedgerPair pair = PairGenerator.of(PairShape.equal(0));
  private CanonicalLedger left = CanonicalLedger.of(Ledger.of(pair.left()));
  private CanonicalLedger right = left;

  /** Makes the pair. */
  @Setup
  public void generate() {
    pair =
        PairGenerator.of(
            difference.equals("duplicates")
                ? PairShape.duplicates(keys)
                : PairShape.differing(keys, Integer.parseInt(difference) / 100.0));
    left = CanonicalLedger.of(Ledger.of(pair.left()));
    right = CanonicalLedger.of(Ledger.of(pair.right()));
  }

  /** Two ledgers, already in canonical order. */
  @Benchmark
  public DiffTotals merge(Blackhole sink) throws IOException {
    return LedgerDiff.of(left, right, Comparison.standard(), sink::consume);
  }

  /** Two lists in no order: sorting included. */
  @Benchmark
  public DiffTotals sortAndMerge(Blackhole sink) throws IOException {
    return LedgerDiff.of(
        CanonicalLedger.of(Ledger.of(pair.left())),
        CanonicalLedger.of(Ledger.of(pair.right())),
        Comparison.standard(),
        sink::consume);
  }

  /** A join over hash maps, which ends in no order. */
  @Benchmark
  public Truth hashMapJoin() {
    return MapJoin.join(pair.left(), pair.right(), HashMap::new);
  }

  /** A join over sorted maps. */
  @Benchmark
  public Truth treeMapJoin() {
    return MapJoin.join(pair.left(), pair.right(), TreeMap::new);
  }
}
