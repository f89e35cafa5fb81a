package io.apiledger.driver.scan.java;

import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.WildcardType;
import java.util.List;

/** From the parser's types to ours. */
final class Types {
  private static final int DEEPEST = 32;

  private Types() {}

  static TypeName name(Type type) {
    return name(type, 0, 0);
  }

  private static TypeName name(Type type, int dimensions, int depth) {
    Type element = type;
    int count = dimensions;
    while (element instanceof ArrayType array) {
      element = array.getComponentType();
      count++;
    }
    if (element instanceof ClassOrInterfaceType named) {
      return new TypeName(named.getNameWithScope(), arguments(named, depth), count);
    }
    if (element instanceof WildcardType wildcard) {
      return depth < DEEPEST && wildcard.getExtendedType().isPresent()
          ? name(wildcard.getExtendedType().get(), count, depth + 1)
          : TypeName.OBJECT;
    }
    return new TypeName(element.asString(), List.of(), count);
  }

  private static List<TypeName> arguments(ClassOrInterfaceType type, int depth) {
    if (depth >= DEEPEST || type.getTypeArguments().isEmpty()) {
      return List.of();
    }
    return type.getTypeArguments().get().stream().map(each -> name(each, 0, depth + 1)).toList();
  }
}
