package io.apiledger.engine.ledger;

import io.apiledger.engine.ledger.SourceEntries.Rank;
import io.apiledger.kernel.order.CanonicalOrder;
import io.apiledger.model.Entry;
import io.apiledger.model.Located;
import io.apiledger.model.RouteKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joins the entries of several sources. The same key and the same handler seen through two sources
 * is one entry; within one source every declaration stays, however often it is repeated. Where
 * sources agree, code is believed before everything else, and then the first one of the
 * configuration; the others add their name to {@code origin} and their place, never a field.
 *
 * <p>A document knows no handlers: its operation belongs to any entry of the same key, at best to
 * the one of the same operation id. A ledger may not know them either: then the operation id stands
 * in, and where it has none, the key.
 */
public final class SourceMerge {
  private static final Comparator<Located<Entry>> ORDER =
      (left, right) -> CanonicalOrder.INSTANCE.compare(left.value(), right.value());

  private final List<Growing> merged = new ArrayList<>();

  private SourceMerge() {}

  /** The declarations of all sources, in no order that means anything. */
  public static List<Declaration> of(List<SourceEntries> sources) {
    SourceMerge merge = new SourceMerge();
    merge.add(sources, true);
    merge.add(sources, false);
    List<Declaration> declarations = new ArrayList<>(merge.merged.size());
    for (Growing growing : merge.merged) {
      declarations.add(growing.declaration());
    }
    return declarations;
  }

  private void add(List<SourceEntries> sources, boolean code) {
    for (SourceEntries source : sources) {
      if ((source.rank() == Rank.CODE) == code) {
        add(source);
      }
    }
  }

  private void add(SourceEntries source) {
    Partners partners = new Partners(source.rank(), merged);
    // Canonical order within the source: which of several equals is joined must not depend on the
    // order in which they were read.
    List<Located<Entry>> alone = source.entries().stream().sorted(ORDER).toList();
    for (Likeness likeness : Likeness.values()) {
      // One likeness after the other: a weak one must not take what another entry surely is.
      List<Located<Entry>> still = new ArrayList<>();
      for (Located<Entry> located : alone) {
        Growing partner = partners.take(likeness, located.value());
        if (partner == null) {
          still.add(located);
        } else {
          partner.join(source, located);
        }
      }
      alone = still;
    }
    for (Located<Entry> located : alone) {
      Growing first = new Growing(located.value(), source.rank());
      first.join(source, located);
      merged.add(first);
    }
  }

  /** By what two entries of one key are taken for one, the surest first. */
  private enum Likeness {
    /** The same handler on the same served path. */
    HANDLER,
    /** The same handler, where one of them does not say what path is served. */
    HANDLER_ALONE,
    /** The same operation id, where one of them does not say which handler it is. */
    OPERATION,
    /** The key, where one of them says no more, or is of a document. */
    KEY
  }

  /** What earlier sources declared, each to be taken once by the entries of one more source. */
  private static final class Partners {
    private final Rank rank;
    private final Map<Object, Deque<Growing>> byIdentity = new HashMap<>();
    private final Set<Growing> taken = Collections.newSetFromMap(new IdentityHashMap<>());

    Partners(Rank rank, List<Growing> merged) {
      this.rank = rank;
      for (Growing growing : merged) {
        for (Likeness likeness : Likeness.values()) {
          Identity identity = identity(likeness, growing.entry, growing.rank);
          if (identity != null) {
            byIdentity.computeIfAbsent(identity, k -> new ArrayDeque<>()).add(growing);
          }
        }
      }
    }

    @Nullable Growing take(Likeness likeness, Entry entry) {
      Identity own = identity(likeness, entry, rank);
      if (own == null) {
        return null;
      }
      Growing partner = likeness == Likeness.HANDLER ? poll(own) : poll(own.open(true));
      // What is left open on one side may be said on the other.
      return partner == null && own.open() ? poll(own.open(false)) : partner;
    }

    private @Nullable Growing poll(Identity identity) {
      Deque<Growing> candidates = byIdentity.getOrDefault(identity, new ArrayDeque<>());
      Growing next = candidates.poll();
      while (next != null && !taken.add(next)) {
        next = candidates.poll();
      }
      return next;
    }

    private static @Nullable Identity identity(Likeness likeness, Entry entry, Rank rank) {
      RouteKey key = entry.key();
      String handler = entry.handler();
      boolean unnamed = handler.isEmpty();
      return switch (likeness) {
        case HANDLER ->
            unnamed
                ? null
                : new Identity(likeness, key, List.of(handler, entry.servedPath()), false);
        case HANDLER_ALONE ->
            unnamed
                ? null
                : new Identity(likeness, key, List.of(handler), entry.servedPath().isEmpty());
        case OPERATION -> new Identity(likeness, key, List.of(entry.operationId()), unnamed);
        case KEY ->
            new Identity(
                likeness,
                key,
                List.of(),
                rank == Rank.DOCUMENT || unnamed && entry.operationId().isEmpty());
      };
    }

    /**
     * What two entries that are alike have in common.
     *
     * @param open whether the entry leaves open what would tell them apart; of two that are alike,
     *     one does, unless there is nothing to leave open
     */
    private record Identity(Likeness likeness, RouteKey key, List<String> said, boolean open) {
      Identity open(boolean other) {
        return new Identity(likeness, key, said, other);
      }
    }
  }

  private static final class Growing {
    private final Entry entry;
    private final Rank rank;
    private final Set<String> origins = new LinkedHashSet<>();
    private final List<Declaration.Place> places = new ArrayList<>();

    Growing(Entry entry, Rank rank) {
      this.entry = entry;
      this.rank = rank;
    }

    void join(SourceEntries source, Located<Entry> located) {
      origins.addAll(List.of(located.value().origin().split("\\+")));
      places.add(
          new Declaration.Place(
              source.id(),
              located.at(),
              located.parts(),
              located.guards(),
              located.generatedId(),
              located.alternative()));
    }

    Declaration declaration() {
      Entry joined =
          places.size() == 1 ? entry : entry.toBuilder().origin(String.join("+", origins)).build();
      return new Declaration(joined, places);
    }
  }
}
