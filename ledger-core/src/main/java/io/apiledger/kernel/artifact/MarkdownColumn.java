package io.apiledger.kernel.artifact;

import io.apiledger.model.Auth;
import io.apiledger.model.Entry;
import io.apiledger.model.Visibility;
import java.util.ArrayList;
import java.util.List;

/** What a reviewer sees of an entry; provenance beyond the handler is in the JSON. */
enum MarkdownColumn {
  SERVICE("Service"),
  METHOD("Method"),
  PATH("Path"),
  OPERATION("Operation"),
  SUMMARY("Summary"),
  TAGS("Tags"),
  AUTH("Auth"),
  REQUEST("Request"),
  RESPONSE("Response"),
  HANDLER("Handler"),
  NOTES("Notes");

  private final String title;

  MarkdownColumn(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** The escaped cell; empty where there is nothing to show. */
  String cell(Entry entry) {
    return switch (this) {
      case SERVICE -> MarkdownText.text(entry.service());
      case METHOD -> MarkdownText.text(entry.method().name());
      case PATH -> MarkdownText.code(entry.path().value());
      case OPERATION -> MarkdownText.code(entry.operationId());
      case SUMMARY -> MarkdownText.text(entry.summary());
      case TAGS -> MarkdownText.text(String.join(", ", entry.tags()));
      case AUTH -> auth(entry);
      case REQUEST -> MarkdownText.code(entry.requestSchema());
      case RESPONSE -> MarkdownText.code(entry.responseSchema());
      case HANDLER -> MarkdownText.code(entry.handler());
      case NOTES -> notes(entry);
    };
  }

  /** Whether the entry needs the column; unknown authentication everywhere needs none. */
  boolean isUsed(Entry entry) {
    boolean silent = entry.authRequired() == Auth.UNKNOWN && entry.authSchemes().isEmpty();
    return this == AUTH ? !silent : !cell(entry).isEmpty();
  }

  private static String auth(Entry entry) {
    String schemes = codes(entry.authSchemes());
    String required = entry.authRequired().text();
    return schemes.isEmpty() ? required : required + ": " + schemes;
  }

  private static String codes(List<String> names) {
    StringBuilder codes = new StringBuilder();
    for (String name : names) {
      codes.append(codes.isEmpty() ? "" : ", ").append(MarkdownText.code(name));
    }
    return codes.toString();
  }

  private static String notes(Entry entry) {
    List<String> notes = new ArrayList<>();
    if (entry.deprecated()) {
      notes.add("deprecated");
    }
    if (entry.visibility() == Visibility.HIDDEN) {
      notes.add("hidden");
    }
    if (!entry.servedPath().isEmpty() && !entry.servedPath().equals(entry.path().value())) {
      notes.add("served as " + MarkdownText.code(entry.servedPath()));
    }
    return String.join(", ", notes);
  }
}
