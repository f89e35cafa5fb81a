package io.apiledger.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The fields of an entry, in the order of CSV columns and JSON keys. The one place that knows the
 * names: readers, writers, order and diff go through it.
 */
public enum Column {
  DOMAIN,
  METHOD,
  PATH,
  OPERATION_ID,
  SUMMARY,
  TAGS,
  AUTH_REQUIRED,
  AUTH_SCHEMES,
  REQUEST_SCHEMA,
  RESPONSE_SCHEMA,
  SERVICE,
  DEPRECATED,
  VISIBILITY,
  SERVED_PATH,
  HANDLER,
  SOURCE_FILE,
  ORIGIN;

  /** What {@code diff} compares unless told otherwise: what a client of the API would notice. */
  public static final Set<Column> COMPARED =
      Collections.unmodifiableSet(
          EnumSet.of(
              SUMMARY,
              TAGS,
              AUTH_REQUIRED,
              AUTH_SCHEMES,
              REQUEST_SCHEMA,
              RESPONSE_SCHEMA,
              DEPRECATED));

  /** What makes the key; these never count as a changed field. */
  public static final Set<Column> KEY =
      Collections.unmodifiableSet(EnumSet.of(SERVICE, METHOD, PATH));

  /** What says where an entry comes from; these never count as a changed field. */
  public static final Set<Column> PROVENANCE =
      Collections.unmodifiableSet(EnumSet.of(SERVED_PATH, SOURCE_FILE, ORIGIN));

  private static final List<Column> ALL = List.of(values());

  private final String header = name().toLowerCase(Locale.ROOT);

  /** The name in CSV headers and JSON: {@code operation_id}. */
  public String header() {
    return header;
  }

  /** Whether the field is a list. */
  public boolean isList() {
    return this == TAGS || this == AUTH_SCHEMES;
  }

  /** All columns in order. */
  public static List<Column> all() {
    return ALL;
  }

  /** The values of a list column of an entry. */
  public List<String> list(Entry entry) {
    return switch (this) {
      case TAGS -> entry.tags();
      case AUTH_SCHEMES -> entry.authSchemes();
      default -> throw new IllegalStateException(header + " is not a list");
    };
  }

  /** The value of a column that is not a list, as text: {@code true} or empty for a flag. */
  public String text(Entry entry) {
    return switch (this) {
      case DOMAIN -> entry.domain();
      case METHOD -> entry.method().name();
      case PATH -> entry.path().value();
      case OPERATION_ID -> entry.operationId();
      case SUMMARY -> entry.summary();
      case AUTH_REQUIRED -> entry.authRequired().text();
      case REQUEST_SCHEMA -> entry.requestSchema();
      case RESPONSE_SCHEMA -> entry.responseSchema();
      case SERVICE -> entry.service();
      case DEPRECATED -> entry.deprecated() ? "true" : "";
      case VISIBILITY -> entry.visibility().text();
      case SERVED_PATH -> entry.servedPath();
      case HANDLER -> entry.handler();
      case SOURCE_FILE -> entry.sourceFile();
      case ORIGIN -> entry.origin();
      case TAGS, AUTH_SCHEMES -> throw new IllegalStateException(header + " is a list");
    };
  }

  /** The value for people: lists joined by a comma. */
  public String display(Entry entry) {
    return isList() ? String.join(", ", list(entry)) : text(entry);
  }

  /** Compares two entries by this column, text as UTF-8 bytes, lists element by element. */
  public int compare(Entry left, Entry right) {
    return isList()
        ? compareLists(list(left), list(right))
        : Text.compareUtf8(text(left), text(right));
  }

  private static int compareLists(List<String> left, List<String> right) {
    int end = Math.min(left.size(), right.size());
    for (int i = 0; i < end; i++) {
      int order = Text.compareUtf8(left.get(i), right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return left.size() - right.size();
  }
}
