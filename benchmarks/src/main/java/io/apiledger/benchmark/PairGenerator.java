package io.apiledger.benchmark;

import io.apiledger.benchmark.LedgerPair.Truth;
import io.apiledger.model.Auth;
import io.apiledger.model.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes pairs of ledgers whose difference is known. The same shape gives the same pair. Used once.
 *
 * <pre>{@code
 * LedgerPair pair = PairGenerator.of(PairShape.differing(10_000, 0.01));
 * }</pre>
 */
public final class PairGenerator {
  private static final String[] METHODS = {"GET", "POST", "PUT", "DELETE"};
  private static final int DOMAINS = 10;
  private static final int RESOURCES_OF_A_DOMAIN = 50;

  private final PairShape shape;
  private final SplittableRandom random;
  private final List<Entry> left = new ArrayList<>();
  private final List<Entry> right = new ArrayList<>();
  private long equal;
  private long changed;
  private long onlyLeft;
  private long onlyRight;
  private long surplusLeft;
  private long surplusRight;

  private PairGenerator(PairShape shape) {
    this.shape = shape;
    this.random = new SplittableRandom(shape.seed());
  }

  /** Makes the pair of a shape. */
  public static LedgerPair of(PairShape shape) {
    PairGenerator generator = new PairGenerator(shape);
    for (int key = 0; key < shape.keys(); key++) {
      generator.add(key);
    }
    return generator.pair();
  }

  private LedgerPair pair() {
    shuffle(left);
    shuffle(right);
    return new LedgerPair(
        left, right, new Truth(equal, changed, onlyLeft, onlyRight, surplusLeft, surplusRight));
  }

  private void add(int key) {
    double at = random.nextDouble();
    if ((at -= shape.added()) < 0) {
      right.add(entry(key, false));
      onlyRight++;
    } else if ((at -= shape.removed()) < 0) {
      left.add(entry(key, false));
      onlyLeft++;
    } else if ((at -= shape.changed()) < 0) {
      left.add(entry(key, false));
      right.add(entry(key, true));
      changed++;
    } else if ((at -= shape.duplicated()) < 0) {
      addBoth(key);
      addBoth(key);
    } else if (at - shape.recounted() < 0) {
      addBoth(key);
      addSurplus(key);
    } else {
      addBoth(key);
    }
  }

  private void addBoth(int key) {
    left.add(entry(key, false));
    right.add(entry(key, false));
    equal++;
  }

  private void addSurplus(int key) {
    if (random.nextBoolean()) {
      left.add(entry(key, false));
      surplusLeft++;
    } else {
      right.add(entry(key, false));
      surplusRight++;
    }
  }

  private static Entry entry(int key, boolean changed) {
    int domain = key % DOMAINS;
    int resource = key / DOMAINS % RESOURCES_OF_A_DOMAIN;
    int action = key / DOMAINS / RESOURCES_OF_A_DOMAIN;
    String name = "resource" + resource;
    String handler = name + "_" + action;
    return Entry.of(
            METHODS[key % METHODS.length],
            "/api/v1/domain" + domain + "/" + name + "/{" + name + "_id}/action" + action)
        .domain("domain" + domain)
        .operationId(handler)
        .summary("Performs action " + action + " on a " + name + (changed ? ", again" : ""))
        .tags(List.of("domain" + domain, name))
        .auth(key % 7 == 0 ? Auth.NO : Auth.YES)
        .authSchemes(key % 7 == 0 ? List.of() : List.of("bearer"))
        .requestSchema("Resource" + resource + "Request")
        .responseSchema("Resource" + resource + "Response")
        .handler("app.domain" + domain + "." + name + ":" + handler)
        .sourceFile("app/domain" + domain + "/" + name + ".py")
        .origin("fastapi")
        .build();
  }

  private void shuffle(List<Entry> entries) {
    for (int i = entries.size() - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      Entry moved = entries.get(i);
      entries.set(i, entries.get(other));
      entries.set(other, moved);
    }
  }
}
