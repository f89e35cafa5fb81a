package io.apiledger.engine.drift;

import io.apiledger.model.Auth;
import io.apiledger.model.Column;
import io.apiledger.model.Entry;
import io.apiledger.model.Located;
import io.apiledger.model.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Compares the fields of pairs. What a side does not know, and what is empty, agrees with anything;
 * where one key is declared several times, one declaration that agrees is enough. Immutable.
 */
public final class FieldComparison {
  /** What is compared unless told otherwise. */
  public static final Set<Column> STANDARD =
      Collections.unmodifiableSet(
          EnumSet.of(
              Column.AUTH_REQUIRED,
              Column.REQUEST_SCHEMA,
              Column.RESPONSE_SCHEMA,
              Column.DEPRECATED));

  /** What a document can say at all. */
  public static final Set<Column> COMPARABLE =
      Collections.unmodifiableSet(
          EnumSet.of(
              Column.OPERATION_ID,
              Column.SUMMARY,
              Column.TAGS,
              Column.AUTH_REQUIRED,
              Column.AUTH_SCHEMES,
              Column.REQUEST_SCHEMA,
              Column.RESPONSE_SCHEMA,
              Column.DEPRECATED));

  private final List<Column> fields;

  private FieldComparison(List<Column> fields) {
    this.fields = fields;
  }

  /** Compares these fields; those that no document knows are left out. */
  public static FieldComparison of(Set<Column> fields) {
    return new FieldComparison(COMPARABLE.stream().filter(fields::contains).toList());
  }

  /** What disagrees, in the order of the pairs, then of the columns. */
  public List<FieldChange> changes(List<DriftPair> pairs) {
    List<FieldChange> changes = new ArrayList<>();
    for (DriftPair pair : pairs) {
      // Another method is another operation: its fields are its own.
      if (pair.likeness() != Likeness.METHOD_MISMATCH) {
        fields.forEach(field -> compare(field, pair, changes));
      }
    }
    return changes;
  }

  private static void compare(Column field, DriftPair pair, List<FieldChange> changes) {
    Predicate<Route> agrees = agreement(field, pair.route());
    for (Route operation : pair.operations()) {
      if (!agrees.test(operation)) {
        changes.add(new FieldChange(pair, operation, field));
      }
    }
  }

  private static Predicate<Route> agreement(Column field, Route route) {
    if (field == Column.REQUEST_SCHEMA || field == Column.RESPONSE_SCHEMA) {
      Set<SchemaType> code = types(field, route);
      return operation -> SchemaType.agree(code, types(field, operation));
    }
    Set<String> code = values(field, route);
    return operation -> valuesAgree(code, values(field, operation));
  }

  private static boolean valuesAgree(Set<String> code, Set<String> document) {
    return code.contains("") || document.contains("") || code.stream().anyMatch(document::contains);
  }

  private static Set<SchemaType> types(Column field, Route route) {
    Set<SchemaType> types = new LinkedHashSet<>();
    for (Located<Entry> one : route.entries()) {
      types.add(SchemaType.of(field.text(one.value())));
    }
    return types;
  }

  private static Set<String> values(Column field, Route route) {
    Set<String> values = new LinkedHashSet<>();
    for (Located<Entry> one : route.entries()) {
      values.add(value(field, one.value()));
      if (field == Column.OPERATION_ID && !one.generatedId().isEmpty()) {
        values.add(one.generatedId());
      }
    }
    return values;
  }

  /** Empty where the side does not know. */
  private static String value(Column field, Entry entry) {
    boolean unknownAuth = entry.authRequired() == Auth.UNKNOWN;
    return switch (field) {
      case AUTH_REQUIRED -> unknownAuth ? "" : entry.authRequired().text();
      case AUTH_SCHEMES -> unknownAuth ? "" : asSet(entry.authSchemes());
      case TAGS -> asSet(entry.tags());
      // Either is a statement: what the code deprecates the document has to say, and no more.
      case DEPRECATED -> Boolean.toString(entry.deprecated());
      default -> field.text(entry);
    };
  }

  private static String asSet(List<String> values) {
    Set<String> sorted = new TreeSet<>(Text.BY_UTF8);
    sorted.addAll(values);
    return String.join("\n", sorted);
  }
}
