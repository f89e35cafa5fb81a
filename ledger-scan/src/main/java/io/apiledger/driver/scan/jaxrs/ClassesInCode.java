package io.apiledger.driver.scan.jaxrs;

import io.apiledger.driver.scan.java.DeclaredType;
import io.apiledger.driver.scan.java.HandlerMethods.Declared;
import io.apiledger.driver.scan.java.JavaIndex;
import io.apiledger.driver.scan.java.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The classes that the code of a method names, where it does nothing but name them. */
final class ClassesInCode {
  /** Calls that hand on the classes in their arguments, and nothing else. */
  private static final Set<String> HANDED_ON =
      Set.of(
          "add",
          "addAll",
          "asList",
          "collect",
          "copyOf",
          "emptySet",
          "getResource",
          "of",
          "singleton",
          "toSet",
          "toUnmodifiableSet",
          "unmodifiableSet");

  private static final String CREATED = "new ";

  private final JavaIndex index;
  private final DeclaredType scope;
  private final Set<DeclaredType> classes = new LinkedHashSet<>();

  private ClassesInCode(JavaIndex index, DeclaredType scope) {
    this.index = index;
    this.scope = scope;
  }

  /** In the order of the code; null where it does something else. */
  static @Nullable List<DeclaredType> of(Declared method, JavaIndex index) {
    ClassesInCode code = new ClassesInCode(index, method.type());
    List<Value> results = method.method().results();
    boolean makesOne = false;
    for (Value value : results) {
      boolean isVariable = value instanceof Value.Name;
      if (!isVariable && !code.reads(value)) {
        return null;
      }
      makesOne |= !isVariable;
    }
    return makesOne ? new ArrayList<>(code.classes) : null;
  }

  private boolean reads(Value value) {
    if (value instanceof Value.ClassOf literal) {
      add(literal.type().name());
      return true;
    }
    if (value instanceof Value.Call call) {
      return HANDED_ON.contains(call.name())
          && (call.target() == null || call.target() instanceof Value.Name || reads(call.target()))
          && call.arguments().stream().allMatch(this::reads);
    }
    return value instanceof Value.Other other && creates(other.text());
  }

  /** {@code new Orders(store)}, and collections that are created empty. */
  private boolean creates(String text) {
    int end = CREATED.length();
    while (end < text.length()
        && (text.charAt(end) == '.' || Character.isJavaIdentifierPart(text.charAt(end)))) {
      end++;
    }
    if (!text.startsWith(CREATED) || end == CREATED.length()) {
      return false;
    }
    String name = text.substring(CREATED.length(), end);
    boolean isCollection = name.endsWith("Set") || name.endsWith("List");
    boolean isEmpty = text.endsWith("()") && text.indexOf('(') == text.length() - 2;
    add(name);
    return !isCollection || isEmpty;
  }

  private void add(String name) {
    DeclaredType type = index.resolve(name, scope);
    if (type != null) {
      classes.add(type);
    }
  }
}
