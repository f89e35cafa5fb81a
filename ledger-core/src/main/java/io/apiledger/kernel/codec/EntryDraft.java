package io.apiledger.kernel.codec;

import io.apiledger.model.Auth;
import io.apiledger.model.Column;
import io.apiledger.model.Entry;
import io.apiledger.model.HttpMethod;
import io.apiledger.model.PathTemplate;
import io.apiledger.model.Text;
import io.apiledger.model.Visibility;
import io.apiledger.model.tree.Mark;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The fields of one entry while they are read; the one place that knows which values are wrong. */
final class EntryDraft {
  private static final String CORRECT = "correct the value, or write the ledger again from source";

  private final Complaints complaints;
  private final Mark start;
  private final Entry.Builder builder = Entry.of(HttpMethod.GET, PathTemplate.ROOT);
  private boolean hasMethod;
  private boolean hasPath;
  private boolean broken;

  EntryDraft(Complaints complaints, Mark start) {
    this.complaints = complaints;
    this.start = start;
  }

  void text(Column column, String value, Mark at) {
    switch (column) {
      case METHOD -> method(value, at);
      case PATH -> path(value, at);
      case AUTH_REQUIRED -> auth(value, at);
      case VISIBILITY -> visibility(value, at);
      case DEPRECATED -> deprecated(value, at);
      case TAGS, AUTH_SCHEMES -> list(column, ListCell.split(value));
      case DOMAIN -> builder.domain(value);
      case OPERATION_ID -> builder.operationId(value);
      case SUMMARY -> builder.summary(value);
      case REQUEST_SCHEMA -> builder.requestSchema(value);
      case RESPONSE_SCHEMA -> builder.responseSchema(value);
      case SERVICE -> builder.service(value);
      case SERVED_PATH -> builder.servedPath(value);
      case HANDLER -> builder.handler(value);
      case SOURCE_FILE -> builder.sourceFile(value);
      case ORIGIN -> builder.origin(value);
    }
  }

  void list(Column column, List<String> values) {
    if (column == Column.TAGS) {
      builder.tags(values);
    } else {
      builder.authSchemes(values);
    }
  }

  /** A value that cannot be what the column needs. */
  void wrong(Column column, String expected, String found, Mark at) {
    broken = true;
    // A key that stands there with a bad value is not missing as well.
    hasMethod |= column == Column.METHOD;
    hasPath |= column == Column.PATH;
    complaints.add(at, expected + " for " + column.header(), found, CORRECT);
  }

  /** The entry, or null where something was wrong; the complaints say what. */
  @Nullable Entry entry() {
    if (!hasMethod || !hasPath) {
      String missing = hasMethod ? "path" : hasPath ? "method" : "method and path";
      complaints.add(
          start,
          "an entry with method and path",
          "one without " + missing,
          "add the missing value");
      return null;
    }
    return broken ? null : builder.build();
  }

  private void method(String value, Mark at) {
    try {
      builder.method(HttpMethod.of(value.strip()));
      hasMethod = true;
    } catch (IllegalArgumentException e) {
      wrong(Column.METHOD, "an HTTP method such as GET", quoted(value), at);
    }
  }

  private void path(String value, Mark at) {
    if (value.isBlank()) {
      wrong(Column.PATH, "a path such as /orders/{id}", quoted(value), at);
    } else {
      builder.path(PathTemplate.of(value));
      hasPath = true;
    }
  }

  private void auth(String value, Mark at) {
    try {
      builder.auth(Auth.of(value));
    } catch (IllegalArgumentException e) {
      wrong(Column.AUTH_REQUIRED, "yes, no or unknown", quoted(value), at);
    }
  }

  private void visibility(String value, Mark at) {
    try {
      builder.visibility(Visibility.of(value));
    } catch (IllegalArgumentException e) {
      wrong(Column.VISIBILITY, "public or hidden", quoted(value), at);
    }
  }

  private void deprecated(String value, Mark at) {
    switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1" -> builder.deprecated(true);
      case "false", "no", "0", "" -> builder.deprecated(false);
      default -> wrong(Column.DEPRECATED, "true or false", quoted(value), at);
    }
  }

  static String quoted(String value) {
    return value.isEmpty() ? "nothing" : '"' + Text.visible(Text.shortened(value, 80)) + '"';
  }
}
