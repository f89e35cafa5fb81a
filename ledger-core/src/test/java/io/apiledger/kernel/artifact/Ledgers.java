package io.apiledger.kernel.artifact;

import io.apiledger.kernel.order.CanonicalLedger;
import io.apiledger.model.Auth;
import io.apiledger.model.Entry;
import io.apiledger.model.Ledger;
import io.apiledger.model.RouteKey;
import io.apiledger.model.Visibility;
import io.apiledger.model.port.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Ledgers that tests write and read. */
public final class Ledgers {
  private static final List<String> DOMAINS = List.of("orders", "billing", "empty-one");

  private Ledgers() {}

  /** A writer of one format. */
  public interface Format {
    void write(CanonicalLedger ledger, OutputStream out) throws IOException;
  }

  public static byte[] bytes(Format format, CanonicalLedger ledger) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      format.write(ledger, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public static ByteSource json(Ledger ledger) {
    return ByteSource.of("l.json", bytes(LedgerJson::write, CanonicalLedger.of(ledger)));
  }

  public static ByteSource csv(Ledger ledger) {
    return ByteSource.of("l.csv", bytes(LedgerCsv::write, CanonicalLedger.of(ledger)));
  }

  public static byte[] bytes(ByteSource source) {
    try (InputStream in = source.open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a JSON artifact between the brackets of its endpoints, as written. */
  public static List<String> entryLines(String json) {
    List<String> lines = List.of(json.split("\n", -1));
    int first = lines.indexOf("\"endpoints\":[") + 1;
    return lines.subList(first, first + lines.subList(first, lines.size()).indexOf("]"));
  }

  /** Text that breaks writers: quotes, separators, formulas, controls, pairs, line breaks. */
  public static Arbitrary<String> nasty() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "a",
            "B",
            " ",
            "\"",
            "'",
            "\\",
            "|",
            ",",
            ";",
            "\n",
            "\r",
            "\r\n",
            "\t",
            "=",
            "+",
            "-",
            "@",
            "\u0000",
            "\u0001",
            "\u001f",
            "\u007f",
            "\u0085",
            "\u2028",
            "é",
            "漢",
            "\uD83D\uDE00",
            "\uE000",
            "\uFFFD",
            "\uFEFF",
            "\uD800",
            "\uDC00",
            "#",
            "{",
            "}",
            "[",
            "]",
            "<",
            "null");
    return Arbitraries.oneOf(
        pieces.list().ofMaxSize(6).map(list -> String.join("", list)),
        Arbitraries.strings().ofMaxLength(6),
        Arbitraries.just(""));
  }

  /** Few keys, so that they repeat. */
  public static Arbitrary<Entry> entries() {
    Arbitrary<String> paths =
        Arbitraries.oneOf(
            Arbitraries.of(
                "/", "/a", "/a/", "/a/{id}", "/A", "/b/**", "/\uE000", "/\uD83D\uDE00", "/a\"b"),
            nasty().map(text -> "/" + text));
    Arbitrary<Entry.Builder> keys =
        Combinators.combine(Arbitraries.of("GET", "POST", "ANY", "X!"), paths, nasty())
            .as((method, path, service) -> Entry.of(method, path).service(service));
    return Combinators.combine(
            keys.map(Entry.Builder::build),
            Arbitraries.of("", "orders", "billing"),
            nasty().list().ofSize(5),
            nasty().list().ofMaxSize(3),
            nasty().list().ofMaxSize(3),
            Arbitraries.of(Auth.class),
            Arbitraries.of(Visibility.class),
            Arbitraries.of("", "/s", "/t"))
        .as(
            (entry, domain, texts, tags, schemes, auth, visibility, served) ->
                entry.toBuilder()
                    .domain(domain)
                    .operationId(texts.get(0))
                    .summary(texts.get(1))
                    .requestSchema(texts.get(2))
                    .responseSchema(texts.get(3))
                    .handler(texts.get(4))
                    .sourceFile(texts.get(0))
                    .origin(texts.get(1))
                    .tags(tags)
                    .authSchemes(schemes)
                    .auth(auth)
                    .visibility(visibility)
                    .servedPath(served)
                    .deprecated(auth == Auth.NO)
                    .build());
  }

  public static Arbitrary<Ledger> ledgers() {
    Arbitrary<Ledger.Shadowed> shadowed =
        entries()
            .map(
                e -> new Ledger.Shadowed(e.key(), new RouteKey(e.service(), e.method(), e.path())));
    Arbitrary<Ledger.Unresolved> unresolved =
        Combinators.combine(nasty(), nasty(), nasty()).as(Ledger.Unresolved::new);
    return Combinators.combine(
            nasty(),
            nasty(),
            nasty().filter(text -> !text.isEmpty()).list().ofMaxSize(2),
            entries().list().ofMaxSize(8),
            shadowed.list().ofMaxSize(2),
            unresolved.list().ofMaxSize(2))
        .as(
            (audience, prefix, sources, entries, shadows, computed) ->
                new Ledger(audience, prefix, DOMAINS, sources, entries, shadows, computed));
  }
}
