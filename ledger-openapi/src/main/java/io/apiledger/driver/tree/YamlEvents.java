package io.apiledger.driver.tree;

import io.apiledger.model.tree.Mark;
import io.apiledger.model.tree.Tree;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * YAML 1.2 through the engine's event parser, which keeps its own stack. A column counts a
 * character outside the basic plane as one.
 */
final class YamlEvents implements EventSource {
  /** The engine copies its window whenever it reads on: small steps make long tokens quadratic. */
  private static final int BUFFER = 1 << 19;

  private final Reader reader;
  private final ParserImpl parser;
  private Mark last = new Mark(1, 1);
  private int documents;

  YamlEvents(Reader reader) {
    LoadSettings settings =
        LoadSettings.builder()
            .setUseMarks(true)
            .setBufferSize(BUFFER)
            .setCodePointLimit(Integer.MAX_VALUE)
            .build();
    this.reader = reader;
    this.parser = new ParserImpl(settings, new StreamReader(settings, reader));
  }

  @Override
  public TreeEvent next() throws IOException {
    try {
      TreeEvent event = null;
      while (event == null) {
        event = parser.hasNext() ? event(parser.next()) : TreeEvent.of(TreeEvent.Kind.END, last);
      }
      return event;
    } catch (YamlEngineException e) {
      throw YamlWording.fault(e, last);
    } catch (RuntimeException e) {
      // A parser that trips over hostile text is no reason to show anybody a stack trace.
      throw new Fault(last, "YAML", "text that the reader cannot take apart", "simplify it there");
    }
  }

  @Override
  public void skip() throws IOException {
    int open = 1;
    while (open > 0) {
      switch (next().kind()) {
        case OPEN_MAPPING, OPEN_LIST -> open++;
        case CLOSE -> open--;
        case SCALAR, ALIAS -> {}
        case END -> throw new IllegalStateException("nothing was opened");
      }
    }
  }

  private @Nullable TreeEvent event(Event event) throws Fault {
    last = mark(event.getStartMark());
    return switch (event.getEventId()) {
      case DocumentStart -> {
        if (++documents > 1) {
          throw new Fault(
              last, "one document", "a second one", "give each document a file of its own");
        }
        yield null;
      }
      case MappingStart -> opened(TreeEvent.Kind.OPEN_MAPPING, (CollectionStartEvent) event);
      case SequenceStart -> opened(TreeEvent.Kind.OPEN_LIST, (CollectionStartEvent) event);
      case MappingEnd, SequenceEnd -> TreeEvent.of(TreeEvent.Kind.CLOSE, last);
      case Scalar -> scalar((ScalarEvent) event);
      case Alias -> alias((AliasEvent) event);
      case StreamEnd -> TreeEvent.of(TreeEvent.Kind.END, last);
      case StreamStart, DocumentEnd, Comment -> null;
    };
  }

  private TreeEvent opened(TreeEvent.Kind kind, CollectionStartEvent event) {
    return new TreeEvent(kind, last, "", Tree.Type.TEXT, false, anchor(event));
  }

  private TreeEvent scalar(ScalarEvent event) {
    Tree.Type type = CoreSchema.type(event.getTag().orElse(""), event.isPlain(), event.getValue());
    return new TreeEvent(
        TreeEvent.Kind.SCALAR, last, event.getValue(), type, event.isPlain(), anchor(event));
  }

  private TreeEvent alias(AliasEvent event) {
    String name = event.getAlias().getValue();
    return new TreeEvent(TreeEvent.Kind.ALIAS, last, name, Tree.Type.TEXT, false, null);
  }

  private static @Nullable String anchor(NodeEvent event) {
    return event.getAnchor().map(Anchor::getValue).orElse(null);
  }

  private Mark mark(Optional<org.snakeyaml.engine.v2.exceptions.Mark> mark) {
    return mark.map(m -> new Mark(m.getLine() + 1, m.getColumn() + 1)).orElse(last);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
