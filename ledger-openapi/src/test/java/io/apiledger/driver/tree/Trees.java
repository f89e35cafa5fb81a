package io.apiledger.driver.tree;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.port.ByteSource;
import io.apiledger.model.tree.Document;
import io.apiledger.model.tree.Mark;
import io.apiledger.model.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What tests of trees share. */
final class Trees {
  private static final Mark NOWHERE = new Mark(0, 0);

  private Trees() {}

  static ByteSource source(String text) {
    return ByteSource.of("doc", text.getBytes(StandardCharsets.UTF_8));
  }

  static Document read(String text) {
    return TreeReader.read(source(text), Limits.DEFAULT);
  }

  static Tree root(String text) {
    return read(text).root();
  }

  static Tree get(String text, String key) {
    return java.util.Objects.requireNonNull(((Tree.Mapping) root(text)).get(key), key);
  }

  static List<Finding> refusal(ByteSource source) {
    return refusal(source, Limits.DEFAULT);
  }

  static List<Finding> refusal(ByteSource source, Limits limits) {
    return catchThrowableOfType(InputException.class, () -> TreeReader.read(source, limits))
        .findings();
  }

  static Finding onlyRefusal(String text) {
    List<Finding> findings = refusal(source(text));
    if (findings.size() != 1) {
      throw new AssertionError("expected one finding; found " + findings);
    }
    return findings.get(0);
  }

  /** The same tree with every mark at one place: what the document says, not where. */
  static Tree unmarked(Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      return new Tree.Mapping(
          mapping.members().stream()
              .map(m -> new Tree.Member(m.key(), NOWHERE, unmarked(m.value())))
              .toList(),
          NOWHERE);
    }
    if (tree instanceof Tree.Sequence sequence) {
      return new Tree.Sequence(sequence.items().stream().map(Trees::unmarked).toList(), NOWHERE);
    }
    Tree.Scalar scalar = (Tree.Scalar) tree;
    return new Tree.Scalar(scalar.type(), scalar.text(), NOWHERE);
  }
}
