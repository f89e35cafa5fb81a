package io.apiledger.driver.tree;

import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.port.ByteSource;
import io.apiledger.model.tree.Document;
import io.apiledger.model.tree.Tree;

/**
 * Reads a JSON or YAML document into a located tree. Stateless, safe for use by several threads.
 *
 * <p>Refused, with what was expected, found, where and what next: bytes that are no UTF-8, an empty
 * document or several in one, broken syntax, repeated keys (all of them), keys that are no scalars,
 * aliases of nothing or of themselves, and whatever exceeds the {@link Limits}. The type of an
 * unquoted YAML scalar is that of the core schema and its text is as written; merge keys ({@code
 * <<}) are honoured, explicit keys win. An aliased value keeps the place of its anchor.
 *
 * <pre>{@code
 * Document document = TreeReader.read(source, Limits.DEFAULT);
 * Tree version = ((Tree.Mapping) document.root()).get("openapi");
 * }</pre>
 */
public final class TreeReader {
  private TreeReader() {}

  /**
   * Reads a document.
   *
   * @throws InputException with {@code PARSE_FAILED} if it is refused
   */
  public static Document read(ByteSource source, Limits limits) {
    return read(source, limits, RuleId.PARSE_FAILED);
  }

  /**
   * Reads a document.
   *
   * @param rule of the findings about a document that is refused
   * @throws InputException with that rule if it is refused
   */
  public static Document read(ByteSource source, Limits limits, RuleId rule) {
    return read(source, limits, rule, rule);
  }

  /**
   * Reads a document, with a rule of its own for repeated keys: what repeats a key is JSON or YAML
   * all the same.
   *
   * @param rule of the finding about a document that cannot be read
   * @param repeated of the findings about repeated keys
   * @throws InputException with these rules if it is refused
   */
  public static Document read(ByteSource source, Limits limits, RuleId rule, RuleId repeated) {
    try (TreeEvents events = TreeEvents.open(source, limits, rule)) {
      Repeats repeats = new Repeats(source.name(), repeated);
      Tree root = new TreeBuilder(source.name(), rule, limits, events, repeats).build();
      events.finish();
      return new Document(source.name(), root);
    }
  }
}
