package io.apiledger.model.tree;

import io.apiledger.model.tree.Tree.Member;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The members of a mapping that has many, with an index by key that is made when first asked for:
 * looking up every one of n members must not take n² steps. Immutable, safe for use by several
 * threads.
 */
final class Members extends AbstractList<Member> implements RandomAccess {
  private static final int FEW = 8;

  private final Member[] members;
  private volatile @Nullable Map<String, Member> index;

  private Members(List<Member> members) {
    this.members = members.toArray(Member[]::new);
  }

  /** An immutable copy; the same list where it is one already. */
  static List<Member> copyOf(List<Member> members) {
    if (members instanceof Members || members.size() <= FEW) {
      return members instanceof Members ? members : List.copyOf(members);
    }
    return new Members(members);
  }

  /** The member of a key, or null. */
  static @Nullable Member find(List<Member> members, String key) {
    if (members instanceof Members many) {
      return many.indexed().get(key);
    }
    for (Member member : members) {
      if (member.key().equals(key)) {
        return member;
      }
    }
    return null;
  }

  private Map<String, Member> indexed() {
    Map<String, Member> known = index;
    if (known == null) {
      known = new HashMap<>(members.length * 2);
      for (Member member : members) {
        known.putIfAbsent(member.key(), member);
      }
      index = known;
    }
    return known;
  }

  @Override
  public Member get(int at) {
    return members[at];
  }

  @Override
  public int size() {
    return members.length;
  }
}
