package io.apiledger.driver.tree;

import io.apiledger.model.tree.Tree;
import java.util.regex.Pattern;

/** The types of scalars in YAML 1.2's core schema: {@code yes} and {@code 12:30} are text. */
final class CoreSchema {
  private static final String TAGS = "tag:yaml.org,2002:";
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
              + "|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");

  private CoreSchema() {}

  /**
   * What a scalar is.
   *
   * @param tag as written and resolved; empty where there is none
   * @param plain whether it is unquoted
   */
  static Tree.Type type(String tag, boolean plain, String text) {
    boolean open = tag.isEmpty() ? plain : tag.startsWith(TAGS) && !tag.equals(TAGS + "str");
    return open ? untagged(text) : Tree.Type.TEXT;
  }

  private static Tree.Type untagged(String text) {
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> Tree.Type.NULL;
      case "true", "True", "TRUE", "false", "False", "FALSE" -> Tree.Type.FLAG;
      default -> isNumber(text) ? Tree.Type.NUMBER : Tree.Type.TEXT;
    };
  }

  private static boolean isNumber(String text) {
    char first = text.charAt(0);
    boolean possible = first >= '0' && first <= '9' || first == '-' || first == '+' || first == '.';
    return possible && NUMBER.matcher(text).matches();
  }
}
