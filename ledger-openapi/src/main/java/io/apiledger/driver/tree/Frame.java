package io.apiledger.driver.tree;

import io.apiledger.model.tree.Mark;
import io.apiledger.model.tree.Pointer;
import io.apiledger.model.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mapping or list that is being built. */
abstract sealed class Frame {
  final Mark at;
  final @Nullable String anchor;

  /** How many nodes were charged before it: what it costs is the difference when it closes. */
  final long chargedBefore;

  /** Levels of mappings and lists from here down. */
  private int height = 1;

  private Frame(TreeEvent open, long chargedBefore) {
    this.at = open.at();
    this.anchor = open.anchor();
    this.chargedBefore = chargedBefore;
  }

  abstract void add(Tree value) throws Fault;

  /** Makes room for a value of so many levels. */
  final void grow(int levelsBelow) {
    height = Math.max(height, levelsBelow + 1);
  }

  final int height() {
    return height;
  }

  abstract Tree close();

  /** The pointer of the value that comes next. */
  abstract Pointer below(Pointer pointer);

  /** A list. */
  static final class OfList extends Frame {
    private final List<Tree> items = new ArrayList<>();

    OfList(TreeEvent open, long chargedBefore) {
      super(open, chargedBefore);
    }

    @Override
    void add(Tree value) {
      items.add(value);
    }

    @Override
    Tree close() {
      return new Tree.Sequence(items, at);
    }

    @Override
    Pointer below(Pointer pointer) {
      return pointer.child(items.size());
    }
  }

  /** A mapping. Merged members come in where no explicit one has their key. */
  static final class OfMapping extends Frame {
    private final Map<String, Tree.Member> members = new LinkedHashMap<>();
    private final List<Tree.Mapping> merged = new ArrayList<>();
    private @Nullable String key;
    private Mark keyAt;
    private boolean repeated;
    private boolean merging;
    private @Nullable Mark mergedAt;

    OfMapping(TreeEvent open, long chargedBefore) {
      super(open, chargedBefore);
      this.keyAt = open.at();
    }

    boolean awaitsKey() {
      return key == null;
    }

    /**
     * Takes a key.
     *
     * @return where it stood before, or null
     */
    @Nullable Mark key(String text, Mark where, boolean merge) {
      key = text;
      keyAt = where;
      merging = merge;
      Tree.Member before = members.get(text);
      Mark first = merge ? mergedAt : before == null ? null : before.keyAt();
      repeated = first != null;
      if (merge && !repeated) {
        mergedAt = where;
      }
      return first;
    }

    @Override
    void add(Tree value) throws Fault {
      String name = key;
      if (name == null) {
        throw new IllegalStateException("a value without a key");
      }
      key = null;
      if (repeated) {
        return;
      }
      if (merging) {
        merge(value);
      } else {
        members.put(name, new Tree.Member(name, keyAt, value));
      }
    }

    private void merge(Tree value) throws Fault {
      if (value instanceof Tree.Mapping mapping) {
        merged.add(mapping);
        return;
      }
      if (!(value instanceof Tree.Sequence sequence)) {
        throw notMergeable(value);
      }
      for (Tree item : sequence.items()) {
        if (!(item instanceof Tree.Mapping mapping)) {
          throw notMergeable(item);
        }
        merged.add(mapping);
      }
    }

    private Fault notMergeable(Tree value) {
      return new Fault(
          keyAt,
          "a mapping or a list of mappings under the merge key <<",
          value.kind(),
          "name mappings there, or quote the key");
    }

    @Override
    Tree close() {
      for (Tree.Mapping mapping : merged) {
        for (Tree.Member member : mapping.members()) {
          members.putIfAbsent(member.key(), member);
        }
      }
      return new Tree.Mapping(List.copyOf(members.values()), at);
    }

    @Override
    Pointer below(Pointer pointer) {
      return key == null ? pointer : pointer.child(key);
    }
  }
}
