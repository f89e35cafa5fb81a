package io.apiledger.driver.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.apiledger.model.tree.Mark;
import io.apiledger.model.tree.Tree;
import java.io.IOException;
import java.io.Reader;

/** JSON through Jackson's streaming parser; over characters, because columns count those. */
final class JsonEvents implements EventSource {
  private final JsonParser parser;
  private boolean complete;

  JsonEvents(Reader reader, Limits limits) throws IOException {
    this.parser = factory(limits).createParser(reader);
  }

  /** Without the table of names: a hostile document can make its keys collide there. */
  private static JsonFactory factory(Limits limits) {
    int longest = (int) Math.min(limits.maxBytes(), Integer.MAX_VALUE - 8);
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(limits.maxDepth() + 1)
            .maxStringLength(longest)
            .build();
    return JsonFactory.builder()
        .streamReadConstraints(constraints)
        .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .build();
  }

  @Override
  public TreeEvent next() throws IOException {
    boolean last = complete;
    try {
      JsonToken token = parser.nextToken();
      if (token == null) {
        return TreeEvent.of(TreeEvent.Kind.END, mark(parser.currentLocation()));
      }
      Mark at = mark(parser.currentTokenLocation());
      if (last) {
        throw trailing(at);
      }
      TreeEvent event = event(token, at);
      complete = token != JsonToken.FIELD_NAME && parser.getParsingContext().inRoot();
      return event;
    } catch (JsonProcessingException e) {
      Mark at = markOf(e);
      throw last ? trailing(at) : JsonWording.fault(e, at);
    }
  }

  @Override
  public void skip() throws IOException {
    try {
      parser.skipChildren();
      if (parser.currentToken() == null || !parser.currentToken().isStructEnd()) {
        throw JsonWording.truncated(mark(parser.currentLocation()), "the end of the document");
      }
      complete = parser.getParsingContext().inRoot();
    } catch (JsonProcessingException e) {
      throw JsonWording.fault(e, markOf(e));
    }
  }

  private TreeEvent event(JsonToken token, Mark at) throws IOException {
    return switch (token) {
      case START_OBJECT -> TreeEvent.of(TreeEvent.Kind.OPEN_MAPPING, at);
      case START_ARRAY -> TreeEvent.of(TreeEvent.Kind.OPEN_LIST, at);
      case END_OBJECT, END_ARRAY -> TreeEvent.of(TreeEvent.Kind.CLOSE, at);
      case FIELD_NAME -> TreeEvent.scalar(at, parser.currentName(), Tree.Type.TEXT);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          TreeEvent.scalar(at, parser.getText(), Tree.Type.NUMBER);
      case VALUE_TRUE -> TreeEvent.scalar(at, "true", Tree.Type.FLAG);
      case VALUE_FALSE -> TreeEvent.scalar(at, "false", Tree.Type.FLAG);
      case VALUE_NULL -> TreeEvent.scalar(at, "null", Tree.Type.NULL);
      default -> TreeEvent.scalar(at, parser.getText(), Tree.Type.TEXT);
    };
  }

  private static Fault trailing(Mark at) {
    return new Fault(
        at,
        "nothing after the end of the document",
        "more text",
        "remove it, or give each document a file of its own");
  }

  /** An exceeded limit carries no place of its own. */
  private Mark markOf(JsonProcessingException e) {
    return mark(e.getLocation() == null ? parser.currentLocation() : e.getLocation());
  }

  private static Mark mark(JsonLocation location) {
    return new Mark(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
