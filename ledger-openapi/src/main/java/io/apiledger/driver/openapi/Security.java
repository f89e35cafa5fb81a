package io.apiledger.driver.openapi;

import io.apiledger.model.Auth;
import io.apiledger.model.tree.Tree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about authentication of an operation.
 *
 * @param schemes every scheme of every alternative, in order, once
 */
record Security(Auth auth, List<String> schemes) {
  /** Nothing is said: a gateway may decide. */
  static final Security UNSAID = new Security(Auth.UNKNOWN, List.of());

  /**
   * What a list of alternatives says; an empty list, or an alternative that asks for nothing, lets
   * everybody in.
   *
   * @param inherited where the key is absent
   */
  static Security of(@Nullable Spot security, Security inherited, Notes notes) {
    if (security == null) {
      return inherited;
    }
    Set<String> schemes = new LinkedHashSet<>();
    boolean open = security.items().isEmpty();
    boolean legible = security.value() instanceof Tree.Sequence;
    for (Spot alternative : security.items()) {
      legible &= alternative.value() instanceof Tree.Mapping;
      open |= alternative.members().isEmpty();
      for (Tree.Member member : alternative.members()) {
        schemes.add(member.key());
      }
    }
    if (!legible) {
      notes.warn(
          security.location(),
          "a list of mappings under security",
          "something else",
          "write security: [] for none, or name schemes");
      return new Security(Auth.UNKNOWN, List.copyOf(schemes));
    }
    return new Security(open ? Auth.NO : Auth.YES, List.copyOf(schemes));
  }
}
