package io.apiledger.driver.tree;

import io.apiledger.model.tree.Tree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Trees as the values that a YAML writer takes. */
final class YamlValues {
  private YamlValues() {}

  static @Nullable Object of(Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      Map<Object, @Nullable Object> map = new LinkedHashMap<>();
      mapping.members().forEach(m -> map.put(m.key(), of(m.value())));
      return map;
    }
    if (tree instanceof Tree.Sequence sequence) {
      List<@Nullable Object> list = new ArrayList<>();
      sequence.items().forEach(item -> list.add(of(item)));
      return list;
    }
    Tree.Scalar scalar = (Tree.Scalar) tree;
    return switch (scalar.type()) {
      case TEXT -> scalar.text();
      case FLAG -> Boolean.valueOf(scalar.text());
      case NULL -> null;
      case NUMBER -> new Written(scalar.text());
    };
  }

  /** A number that is written as it was. */
  private static final class Written extends BigDecimal {
    private static final long serialVersionUID = 1L;
    private final String text;

    Written(String text) {
      super(text);
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
