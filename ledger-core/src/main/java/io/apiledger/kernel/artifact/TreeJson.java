package io.apiledger.kernel.artifact;

import io.apiledger.kernel.codec.JsonLine;
import io.apiledger.model.Text;
import io.apiledger.model.tree.Tree;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A tree as indented JSON in UTF-8, keys in the order that the tree has them in, with a line feed
 * at the end. Stateless.
 */
public final class TreeJson {
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?");
  private static final int FLUSH = 1 << 15;

  private final OutputStream out;
  private final JsonLine line = new JsonLine().clear();

  private TreeJson(OutputStream out) {
    this.out = out;
  }

  /**
   * Writes a value; leaves {@code out} open.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(Tree value, OutputStream out) throws IOException {
    TreeJson json = new TreeJson(out);
    json.value(value, 0);
    json.line.plain("\n");
    json.flush();
    out.flush();
  }

  /** Recursion over the depth of a tree, which readers bound. */
  private void value(Tree value, int depth) throws IOException {
    if (line.size() > FLUSH) {
      flush();
    }
    if (value instanceof Tree.Mapping mapping) {
      mapping(mapping, depth);
    } else if (value instanceof Tree.Sequence sequence) {
      sequence(sequence, depth);
    } else if (value instanceof Tree.Scalar scalar) {
      scalar(scalar);
    }
  }

  private void mapping(Tree.Mapping mapping, int depth) throws IOException {
    if (mapping.members().isEmpty()) {
      line.plain("{}");
      return;
    }
    line.plain("{");
    Iterator<Tree.Member> members = mapping.members().iterator();
    while (members.hasNext()) {
      Tree.Member member = members.next();
      indent(depth + 1);
      line.quoted(Text.wellFormed(member.key())).plain(": ");
      value(member.value(), depth + 1);
      line.plain(members.hasNext() ? "," : "");
    }
    indent(depth);
    line.plain("}");
  }

  private void sequence(Tree.Sequence sequence, int depth) throws IOException {
    if (sequence.items().isEmpty()) {
      line.plain("[]");
      return;
    }
    line.plain("[");
    Iterator<Tree> items = sequence.items().iterator();
    while (items.hasNext()) {
      indent(depth + 1);
      value(items.next(), depth + 1);
      line.plain(items.hasNext() ? "," : "");
    }
    indent(depth);
    line.plain("]");
  }

  private void scalar(Tree.Scalar scalar) {
    switch (scalar.type()) {
      case TEXT -> line.quoted(Text.wellFormed(scalar.text()));
      case FLAG -> line.plain(scalar.text().toLowerCase(Locale.ROOT));
      case NULL -> line.plain("null");
      case NUMBER -> number(scalar.text());
    }
  }

  /** YAML writes numbers in more ways than JSON; what JSON has no number for is text. */
  private void number(String text) {
    if (NUMBER.matcher(text).matches()) {
      line.plain(text);
    } else if (text.startsWith("0x") || text.startsWith("0o")) {
      line.plain(new BigInteger(text.substring(2), text.charAt(1) == 'x' ? 16 : 8).toString());
    } else if (text.toLowerCase(Locale.ROOT).endsWith("inf")
        || text.toLowerCase(Locale.ROOT).endsWith("nan")) {
      line.quoted(text);
    } else {
      line.plain(new BigDecimal(text).toString());
    }
  }

  private void indent(int depth) {
    line.plain("\n");
    for (int i = 0; i < depth; i++) {
      line.plain("  ");
    }
  }

  private void flush() throws IOException {
    line.writeTo(out);
    line.clear();
  }
}
