package io.apiledger.kernel.codec;

import com.fasterxml.jackson.core.JsonToken;
import io.apiledger.model.Digest;
import io.apiledger.model.Entry;
import io.apiledger.model.Ledger;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.tree.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a ledger in JSON: an object with a list of endpoints, or that list alone. */
final class JsonLedger {
  private static final String FORMATS = "api-ledger/";
  private static final int MOST_KEYS = 12;

  private final JsonTokens tokens;
  private final Complaints complaints;
  private final JsonEntries entryReader;
  private final JsonElements elements;
  private final List<String> keys = new ArrayList<>();

  /** Whether the file says that it is ours: then every header field must be what we write. */
  private boolean ours;

  private String audience = "";
  private String prefix = "";
  private List<String> domains = List.of();
  private List<String> sources = List.of();
  private List<Ledger.Shadowed> shadowed = List.of();
  private List<Ledger.Unresolved> unresolved = List.of();
  private @Nullable List<Entry> entries;
  private @Nullable Digest digest;
  private long total = -1;

  JsonLedger(JsonTokens tokens) {
    this.tokens = tokens;
    this.complaints = new Complaints(tokens.name());
    this.entryReader = new JsonEntries(tokens, complaints);
    this.elements = new JsonElements(tokens, complaints);
  }

  ReadLedger read() {
    JsonToken root = tokens.next();
    Mark start = tokens.mark();
    if (root == JsonToken.START_ARRAY) {
      entries = entryReader.list();
      if (entries.isEmpty()) {
        throw complaints.fatal(start, "a ledger", "an empty list", LedgerReader.NEXT);
      }
    } else {
      object();
    }
    if (tokens.next() != null) {
      throw complaints.fatal(
          tokens.mark(), "the end of the text", tokens.kind(), "remove what follows the ledger");
    }
    complaints.throwIfAny();
    if (entries == null) {
      throw noLedger(start);
    }
    Ledger ledger = new Ledger(audience, prefix, domains, sources, entries, shadowed, unresolved);
    return new ReadLedger(ledger, digest, total, entryReader.marks());
  }

  private void object() {
    while (tokens.next() != JsonToken.END_OBJECT) {
      String key = tokens.text();
      keys.add(key);
      tokens.next();
      if (!member(key)) {
        if (ours && !key.equals("format")) {
          complaints.add(tokens.mark(), "the " + key + " of a ledger", tokens.kind(), "correct it");
        }
        tokens.skipChildren();
      }
    }
  }

  /** Takes a member in; false where nobody wants it or it is not what it must be. */
  private boolean member(String key) {
    return switch (key) {
      case "format" -> format();
      case "audience" -> text(value -> audience = value);
      case "prefix", "path_prefix" -> text(value -> prefix = value);
      case "sha256" -> digest();
      case "total_endpoints" -> total();
      case "domains" -> list(() -> domains = elements.names());
      case "sources" -> list(() -> sources = elements.names());
      case "shadowed" -> ours && list(() -> shadowed = elements.shadowed());
      case "unresolved" -> ours && list(() -> unresolved = elements.unresolved());
      case "endpoints" -> endpoints();
      default -> {
        tokens.skipChildren();
        yield true;
      }
    };
  }

  private boolean text(Consumer<String> taker) {
    if (isText()) {
      taker.accept(tokens.text());
    }
    return isText();
  }

  private boolean list(Runnable reader) {
    boolean list = tokens.current() == JsonToken.START_ARRAY;
    if (list) {
      reader.run();
    }
    return list;
  }

  private boolean endpoints() {
    if (!list(() -> entries = entryReader.list())) {
      complaints.add(tokens.mark(), "a list of endpoints", tokens.kind(), LedgerReader.NEXT);
      tokens.skipChildren();
      entries = List.of();
    }
    return true;
  }

  private boolean format() {
    String format = isText() ? tokens.text() : "";
    ours = format.equals(LedgerReader.FORMAT);
    if (!ours && format.startsWith(FORMATS)) {
      throw complaints.fatal(
          tokens.mark(),
          LedgerReader.FORMAT,
          EntryDraft.quoted(format),
          "use the version that wrote the file");
    }
    return isText();
  }

  private boolean digest() {
    if (!isText()) {
      return false;
    }
    try {
      digest = new Digest(tokens.text());
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private boolean total() {
    if (tokens.current() != JsonToken.VALUE_NUMBER_INT || tokens.text().length() > 18) {
      return false;
    }
    total = Long.parseLong(tokens.text());
    return true;
  }

  private boolean isText() {
    return tokens.current() == JsonToken.VALUE_STRING;
  }

  private InputException noLedger(Mark start) {
    if (keys.contains("openapi") || keys.contains("swagger")) {
      return complaints.fatal(
          start,
          "a ledger",
          "an OpenAPI document",
          "give it where an OpenAPI document is asked for");
    }
    String found =
        keys.isEmpty()
            ? "an empty object"
            : "an object with "
                + String.join(", ", keys.stream().limit(MOST_KEYS).map(EntryDraft::quoted).toList())
                + (keys.size() > MOST_KEYS ? " …" : "");
    return complaints.fatal(
        start, "a ledger: an object with \"endpoints\"", found, LedgerReader.NEXT);
  }
}
