package io.apiledger.kernel.diff;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.Auth;
import io.apiledger.model.Column;
import io.apiledger.model.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which columns of two entries of one key are compared. Immutable.
 *
 * <p>Columns of the key never differ within a key and are dropped. Provenance is compared where it
 * is asked for by name and never otherwise. An entry that does not know whether it asks for
 * authentication agrees with any answer, and its schemes with any schemes.
 *
 * @param fields the compared columns, none of the key
 * @param unknownDiffers whether {@code unknown} differs from {@code yes} and {@code no} like any
 *     other value
 */
public record Comparison(Set<Column> fields, boolean unknownDiffers) {
  private static final Comparison STANDARD = of(Column.COMPARED);
  private static final Comparison EXACT = new Comparison(EnumSet.allOf(Column.class), true);

  public Comparison {
    requireNonNull(fields, "fields");
    EnumSet<Column> kept = EnumSet.noneOf(Column.class);
    kept.addAll(fields);
    kept.removeAll(Column.KEY);
    fields = Collections.unmodifiableSet(kept);
  }

  /** What {@code diff} compares unless told otherwise: {@link Column#COMPARED}. */
  public static Comparison standard() {
    return STANDARD;
  }

  /** These columns; unknown authentication agrees with any. */
  public static Comparison of(Set<Column> fields) {
    return new Comparison(fields, false);
  }

  /** Every column, provenance and unknown too: two ledgers agree where their bytes do. */
  public static Comparison exact() {
    return EXACT;
  }

  /** The compared columns in which two entries differ, in column order. */
  List<Column> differing(Entry left, Entry right) {
    boolean anyAuth = isOpen(left) || isOpen(right);
    List<Column> differing = new ArrayList<>();
    for (Column column : fields) {
      if (!(anyAuth && isAuth(column)) && column.compare(left, right) != 0) {
        differing.add(column);
      }
    }
    return differing;
  }

  /** Orders by the compared columns, open entries being equal in their authentication. */
  int compare(Entry left, Entry right) {
    int order = compareOpen(left, right);
    if (order != 0) {
      return order;
    }
    boolean leftOpen = isOpen(left);
    boolean rightOpen = isOpen(right);
    if (leftOpen || rightOpen) {
      return Boolean.compare(leftOpen, rightOpen);
    }
    for (Column column : fields) {
      if (isAuth(column)) {
        order = column.compare(left, right);
        if (order != 0) {
          return order;
        }
      }
    }
    return 0;
  }

  /** Orders by the compared columns without authentication: what an open entry is matched by. */
  int compareOpen(Entry left, Entry right) {
    for (Column column : fields) {
      if (!isAuth(column)) {
        int order = column.compare(left, right);
        if (order != 0) {
          return order;
        }
      }
    }
    return 0;
  }

  /** Whether the entry agrees with any authentication. */
  boolean isOpen(Entry entry) {
    return !unknownDiffers
        && entry.authRequired() == Auth.UNKNOWN
        && (fields.contains(Column.AUTH_REQUIRED) || fields.contains(Column.AUTH_SCHEMES));
  }

  private static boolean isAuth(Column column) {
    return column == Column.AUTH_REQUIRED || column == Column.AUTH_SCHEMES;
  }
}
