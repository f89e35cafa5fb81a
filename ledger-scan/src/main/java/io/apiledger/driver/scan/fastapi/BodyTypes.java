package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.run.ClassObject;
import io.apiledger.driver.scan.python.run.Value;
import java.util.List;
import java.util.Set;

/** Which types FastAPI takes from the body of a request where nothing else is said. Pure. */
final class BodyTypes {
  private static final int DEEPEST = 20;

  /** Of any package: lists and maps are no query parameters unless they are said to be. */
  private static final Set<String> CONTAINERS =
      Set.of(
          "dict",
          "list",
          "set",
          "frozenset",
          "tuple",
          "deque",
          "OrderedDict",
          "defaultdict",
          "Dict",
          "List",
          "Set",
          "FrozenSet",
          "Tuple",
          "Deque",
          "DefaultDict",
          "Sequence",
          "MutableSequence",
          "Mapping",
          "MutableMapping",
          "AbstractSet");

  private static final Set<String> MODELS =
      Set.of(
          "BaseModel",
          "GenericModel",
          "RootModel",
          "SQLModel",
          "TypedDict",
          "NamedTuple",
          "UploadFile");

  /** Packages of which nothing but containers and models is taken from a body. */
  private static final Set<String> SCALAR_PACKAGES =
      Set.of(
          "builtins",
          "typing",
          "typing_extensions",
          "collections",
          "datetime",
          "uuid",
          "decimal",
          "enum",
          "pathlib",
          "ipaddress",
          "numbers",
          "abc",
          "re",
          "pydantic",
          "pydantic_extra_types",
          "fastapi",
          "starlette",
          "bson");

  private BodyTypes() {}

  /**
   * Whether a parameter of this type is taken from the body.
   *
   * @param guesses whether a class that is not in the tree is taken for a model
   */
  static boolean isBody(Value type, boolean guesses) {
    return isBody(type, guesses, DEEPEST);
  }

  private static boolean isBody(Value type, boolean guesses, int depth) {
    if (depth == 0) {
      return false;
    }
    if (type instanceof ClassObject own) {
      return isModel(own);
    }
    if (type instanceof Value.External external) {
      return isBody(external.name(), guesses);
    }
    if (type instanceof Value.AnnotatedType around) {
      boolean either =
          Types.isTyping(around.type(), "Union") || Types.isTyping(around.type(), "Optional");
      for (Value one : either ? around.arguments() : List.of(around.type())) {
        if (isBody(one, guesses, depth - 1)) {
          return true;
        }
      }
      return false;
    }
    if (type instanceof Value.Choice choice) {
      return isBody(choice.values().get(0), guesses, depth - 1);
    }
    return type instanceof Value.Unknown unknown
        && guesses
        && isDotted(unknown.expression())
        && looksLikeModel(unknown.expression());
  }

  /** Letters, digits, underscores and dots: no expression. */
  private static boolean isDotted(String expression) {
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (!letter && !(c >= '0' && c <= '9') && c != '_' && c != '.') {
        return false;
      }
    }
    return !expression.isEmpty();
  }

  private static boolean isBody(String name, boolean guesses) {
    String last = FastApiNames.last(name);
    int dot = name.indexOf('.');
    String top = dot < 0 ? name : name.substring(0, dot);
    if (SCALAR_PACKAGES.contains(top)) {
      return CONTAINERS.contains(last) || MODELS.contains(last);
    }
    return guesses && looksLikeModel(name) || MODELS.contains(last);
  }

  private static boolean looksLikeModel(String name) {
    String last = FastApiNames.last(name);
    return Character.isUpperCase(last.charAt(0))
        && !last.endsWith("Enum")
        && !FastApiNames.isContext("fastapi." + last);
  }

  private static boolean isModel(ClassObject type) {
    boolean unknown = false;
    for (Value one : type.lineage()) {
      if (one instanceof Value.External external) {
        String name = external.name();
        String last = FastApiNames.last(name);
        if (name.startsWith("enum.") || last.endsWith("Enum") || FastApiNames.isContext(name)) {
          return false;
        }
        if (MODELS.contains(last) || CONTAINERS.contains(last)) {
          return true;
        }
        unknown |= !SCALAR_PACKAGES.contains(name.substring(0, Math.max(0, name.indexOf('.'))));
      } else if (one instanceof ClassObject own) {
        for (Expression decorator : own.definition().decorators()) {
          if (isDataclass(decorator)) {
            return true;
          }
        }
      } else {
        unknown = true;
      }
    }
    return unknown;
  }

  private static boolean isDataclass(Expression decorator) {
    Expression named = decorator instanceof Expression.Call call ? call.function() : decorator;
    return named instanceof Expression.Name name && name.id().equals("dataclass")
        || named instanceof Expression.Attribute attribute && attribute.name().equals("dataclass");
  }
}
