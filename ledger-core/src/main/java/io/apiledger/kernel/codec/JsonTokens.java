package io.apiledger.kernel.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.apiledger.model.Text;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.tree.Mark;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The tokens of a JSON text within limits; whatever is wrong with it becomes a finding. */
final class JsonTokens {
  static final int LONGEST_TEXT = 1 << 20;
  private static final int DEEPEST = 64;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(LONGEST_TEXT)
                  .maxNameLength(1 << 16)
                  .maxNestingDepth(DEEPEST)
                  .build())
          .build();

  private final String name;
  private final int linesBefore;
  private final JsonParser parser;

  JsonTokens(String name, Reader text, int linesBefore) {
    this.name = name;
    this.linesBefore = linesBefore;
    try {
      this.parser = FACTORY.createParser(text);
    } catch (IOException e) {
      throw Unreadable.of(name, e);
    }
  }

  String name() {
    return name;
  }

  /** Moves on; null at the end. */
  @Nullable JsonToken next() {
    try {
      return parser.nextToken();
    } catch (JsonProcessingException e) {
      throw notJson(e);
    } catch (IOException e) {
      throw Unreadable.of(name, e);
    }
  }

  void skipChildren() {
    try {
      parser.skipChildren();
    } catch (JsonProcessingException e) {
      throw notJson(e);
    } catch (IOException e) {
      throw Unreadable.of(name, e);
    }
  }

  /** The current token; END_ARRAY where there is none. */
  JsonToken current() {
    JsonToken token = parser.currentToken();
    return token == null ? JsonToken.NOT_AVAILABLE : token;
  }

  /** The current token as text: a key, a string, a number as written, true or false. */
  String text() {
    try {
      String text = parser.getText();
      return text == null ? "" : text;
    } catch (JsonProcessingException e) {
      throw notJson(e);
    } catch (IOException e) {
      throw Unreadable.of(name, e);
    }
  }

  /** Where the current token starts. */
  Mark mark() {
    return mark(parser.currentTokenLocation());
  }

  /** What the current token is, for messages. */
  String kind() {
    return switch (current()) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      case VALUE_STRING -> "text";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      case VALUE_NULL -> "null";
      default -> "nothing";
    };
  }

  private Mark mark(@Nullable JsonLocation at) {
    return at == null
        ? new Mark(linesBefore + 1, 1)
        : new Mark(linesBefore + at.getLineNr(), at.getColumnNr());
  }

  private InputException notJson(JsonProcessingException e) {
    Mark at = mark(e.getLocation());
    Complaints complaints = new Complaints(name);
    String message = String.valueOf(e.getOriginalMessage());
    if (e instanceof JsonEOFException) {
      return complaints.fatal(
          at,
          "the rest of the JSON",
          "the end of the text",
          "the file was cut off: write or copy it again");
    }
    if (e instanceof StreamConstraintsException) {
      return complaints.fatal(
          at,
          "at most " + DEEPEST + " levels and " + LONGEST_TEXT + " characters in one value",
          "more",
          "give a ledger; this is something else");
    }
    if (message.startsWith("Duplicate")) {
      return complaints.fatal(
          at, "each key once in an object", shortened(message), "remove one of the two");
    }
    return complaints.fatal(at, "JSON", shortened(message), "correct the file or write it again");
  }

  /** The first sentence of a message, without what it says about the parser. */
  private static String shortened(String message) {
    int end = message.indexOf('\n');
    String line = end < 0 ? message : message.substring(0, end);
    int source = line.indexOf("(start marker at");
    return Text.visible(Text.shortened(source < 0 ? line : line.substring(0, source), 200)).strip();
  }
}
