package io.apiledger.driver.tree;

import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.tree.Mark;
import io.apiledger.model.tree.Pointer;
import io.apiledger.model.tree.Tree;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds one tree from events, on a stack of its own. */
final class TreeBuilder {
  private final String path;
  private final RuleId rule;
  private final Limits limits;
  private final TreeEvents events;
  private final Repeats repeats;
  private final StringPool pool = new StringPool();
  private final Map<String, Anchored> anchors = new HashMap<>();
  private final Deque<Frame> open = new ArrayDeque<>();
  private long charged;
  private @Nullable Tree root;

  TreeBuilder(String path, RuleId rule, Limits limits, TreeEvents events, Repeats repeats) {
    this.path = path;
    this.rule = rule;
    this.limits = limits;
    this.events = events;
    this.repeats = repeats;
  }

  /** A value with a name, how much and how deep it is; no value while it is being built. */
  private record Anchored(@Nullable Tree value, long nodes, int height) {}

  /**
   * The whole tree.
   *
   * @throws InputException if the document is refused; repeated keys are all named
   */
  Tree build() {
    try {
      TreeEvent event = events.pull();
      while (event.kind() != TreeEvent.Kind.END) {
        take(event);
        event = events.pull();
      }
      Tree built = root;
      if (built == null) {
        throw new Fault(
            event.at(), "a document", "comments alone", "check what was to be written into it");
      }
      if (!repeats.isEmpty()) {
        throw new InputException(repeats.findings());
      }
      return built;
    } catch (IOException e) {
      Fault fault = e instanceof Fault known ? known : Fault.unreadable(e);
      List<Finding> findings = new ArrayList<>(repeats.findings());
      findings.add(fault.finding(path, rule));
      throw new InputException(findings);
    }
  }

  private void take(TreeEvent event) throws Fault {
    Frame top = open.peek();
    if (top instanceof Frame.OfMapping mapping
        && mapping.awaitsKey()
        && event.kind() != TreeEvent.Kind.CLOSE) {
      key(mapping, event);
      return;
    }
    switch (event.kind()) {
      case OPEN_MAPPING -> push(new Frame.OfMapping(event, charged), event);
      case OPEN_LIST -> push(new Frame.OfList(event, charged), event);
      case CLOSE -> close(open.pop());
      case SCALAR -> scalar(event);
      case ALIAS -> alias(event);
      case END -> throw new IllegalStateException("nothing comes after the end");
    }
  }

  private void key(Frame.OfMapping mapping, TreeEvent event) throws Fault {
    String written = keyText(event);
    String text = pool.shared(written);
    if (isFirst(text, written)) {
      charge(1, event.at());
    }
    boolean merge = event.plain() && text.equals("<<");
    Mark first = mapping.key(text, event.at(), merge);
    if (first != null) {
      repeats.add(pointer(), text, first, event.at());
    }
  }

  /** Keys repeat in every honest document; a hostile one has millions that do not. */
  @SuppressWarnings("ReferenceEquality") // the pool gives the very text back where it is new
  private static boolean isFirst(String pooled, String written) {
    return pooled == written;
  }

  private String keyText(TreeEvent event) throws Fault {
    if (event.kind() == TreeEvent.Kind.SCALAR) {
      if (event.anchor() != null) {
        anchors.put(event.anchor(), new Anchored(scalarOf(event), 1, 0));
      }
      return event.text();
    }
    if (event.kind() == TreeEvent.Kind.ALIAS
        && anchored(event).value() instanceof Tree.Scalar scalar) {
      return scalar.text();
    }
    throw new Fault(event.at(), "a scalar as key", "a mapping or a list", "write the key as text");
  }

  private void push(Frame frame, TreeEvent event) throws Fault {
    checkDepth(open.size() + 1, event.at());
    charge(1, event.at());
    if (frame.anchor != null) {
      anchors.put(frame.anchor, new Anchored(null, 0, 0));
    }
    open.push(frame);
  }

  private void close(Frame frame) throws Fault {
    Tree value = frame.close();
    if (frame.anchor != null) {
      anchors.put(frame.anchor, new Anchored(value, charged - frame.chargedBefore, frame.height()));
    }
    add(value, frame.height());
  }

  private void scalar(TreeEvent event) throws Fault {
    charge(1, event.at());
    Tree.Scalar scalar = scalarOf(event);
    if (event.anchor() != null) {
      anchors.put(event.anchor(), new Anchored(scalar, 1, 0));
    }
    add(scalar, 0);
  }

  private void alias(TreeEvent event) throws Fault {
    Anchored target = anchored(event);
    Tree value = target.value();
    if (value == null) {
      throw new Fault(
          event.at(),
          "an alias of something outside itself",
          "*" + Wording.of(event.text()) + " inside its own anchor",
          "write the value out, or name another anchor");
    }
    charge(target.nodes(), event.at());
    checkDepth(open.size() + target.height(), event.at());
    add(value, target.height());
  }

  private Anchored anchored(TreeEvent alias) throws Fault {
    Anchored target = anchors.get(alias.text());
    if (target == null) {
      throw new Fault(
          alias.at(),
          "an alias of an anchor above it",
          "*" + Wording.of(alias.text()),
          "write &" + Wording.of(alias.text()) + " before the value it stands for");
    }
    return target;
  }

  private Tree.Scalar scalarOf(TreeEvent event) {
    return new Tree.Scalar(event.type(), pool.shared(event.text()), event.at());
  }

  private void charge(long nodes, Mark at) throws Fault {
    charged += nodes;
    if (charged > limits.maxNodes()) {
      throw new Fault(
          at,
          "at most " + limits.maxNodes() + " values, aliases counted as what they stand for",
          "more than that",
          "split the document, or use fewer aliases");
    }
  }

  /** Aliases nest too: a tree is never deeper than the limit, whatever it is made of. */
  private void checkDepth(int depth, Mark at) throws Fault {
    if (depth > limits.maxDepth()) {
      throw new Fault(
          at,
          "at most " + limits.maxDepth() + " levels of mappings and lists",
          "more than that",
          "flatten the document");
    }
  }

  private void add(Tree value, int height) throws Fault {
    Frame top = open.peek();
    if (top == null) {
      root = value;
    } else {
      top.add(value);
      top.grow(height);
    }
  }

  private Pointer pointer() {
    Pointer pointer = Pointer.ROOT;
    for (Iterator<Frame> frames = open.descendingIterator(); frames.hasNext(); ) {
      pointer = frames.next().below(pointer);
    }
    return pointer;
  }
}
