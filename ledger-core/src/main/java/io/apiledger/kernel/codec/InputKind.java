package io.apiledger.kernel.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonToken;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.port.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Locale;

/**
 * What an input is, seen from its content and never from its name. The answer says which reader to
 * ask; whether it really is one is for that reader to find out and to say.
 */
public enum InputKind {
  /** A ledger in JSON or CSV. */
  LEDGER,
  /** An OpenAPI document, or something that its reader knows best how to refuse. */
  OPENAPI,
  /** JSON that names neither endpoints nor a version of OpenAPI. */
  OTHER_JSON;

  private static final int HEAD = 64 << 10;

  /**
   * Looks at an input. Reads no more of it than needed.
   *
   * @throws InputException if it cannot be read
   */
  public static InputKind of(ByteSource source) {
    try (InputStream in = source.open()) {
      String head = new String(in.readNBytes(HEAD), UTF_8);
      String text = (head.startsWith("\uFEFF") ? head.substring(1) : head).stripLeading();
      if (text.startsWith("{")) {
        return ofObject(source);
      }
      return text.startsWith("[") || isCsv(text) ? LEDGER : OPENAPI;
    } catch (IOException e) {
      throw Unreadable.of(source.name(), e);
    }
  }

  /** The first key of the object that tells; broken JSON goes to whoever describes it best. */
  private static InputKind ofObject(ByteSource source) throws IOException {
    try (InputStream in = source.open()) {
      JsonTokens tokens = new JsonTokens(source.name(), new InputStreamReader(in, UTF_8), 0);
      tokens.next();
      while (tokens.next() == JsonToken.FIELD_NAME) {
        switch (tokens.text()) {
          case "endpoints" -> {
            return LEDGER;
          }
          case "openapi", "swagger" -> {
            return OPENAPI;
          }
          case "format" -> {
            tokens.next();
            if (tokens.text().startsWith("api-ledger/")) {
              return LEDGER;
            }
          }
          default -> {
            tokens.next();
            tokens.skipChildren();
          }
        }
      }
      return OTHER_JSON;
    } catch (InputException e) {
      return OPENAPI;
    }
  }

  /**
   * A first line of several cells; YAML has a colon before a comma. Other separators are none of
   * ours, but the reader of ledgers can say so.
   */
  private static boolean isCsv(String text) {
    String line = text.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
    int comma = line.indexOf(',');
    int colon = line.indexOf(':');
    boolean cells = comma >= 0 && (colon < 0 || comma < colon);
    return (cells || colon < 0 && isSeparatedOtherwise(line))
        && !line.startsWith("<")
        && !line.startsWith("%")
        && !line.startsWith("#");
  }

  private static boolean isSeparatedOtherwise(String line) {
    for (String separator : List.of(";", "\t")) {
      List<String> names = List.of(line.replace("\"", "").split(separator, -1));
      if (names.size() > 1 && (names.contains("method") || names.contains("path"))) {
        return true;
      }
    }
    return false;
  }
}
