package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.Parameter;
import io.apiledger.driver.scan.python.PythonFile;
import io.apiledger.driver.scan.python.run.ClassObject;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Interpreter;
import io.apiledger.driver.scan.python.run.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which parameters of a function are the body of a request. For one thread. */
final class Bodies {
  private static final Set<String> CONTAINERS =
      Set.of("dict", "Dict", "list", "List", "Set", "set", "Sequence", "Mapping", "Tuple", "tuple");
  private static final Set<String> WRAPPERS = Set.of("Optional", "Union", "Annotated");
  private static final Set<String> SCALARS =
      Set.of(
          "str",
          "int",
          "float",
          "bool",
          "bytes",
          "complex",
          "datetime",
          "date",
          "time",
          "timedelta",
          "UUID",
          "UUID4",
          "Decimal",
          "Enum",
          "EmailStr",
          "HttpUrl",
          "AnyUrl",
          "AnyHttpUrl",
          "Literal",
          "Any",
          "None",
          "conint",
          "constr",
          "PositiveInt",
          "NonNegativeInt",
          "Json",
          "SecretStr",
          "Path",
          "Pattern",
          "StrictStr",
          "StrictInt",
          "StrictBool",
          "StrictFloat");

  private final Interpreter interpreter;

  Bodies(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** The types of the body as written; empty where there is none. */
  String of(Assembly.Reached reached, FunctionValue endpoint) {
    if (reached.route().kind() != Item.Route.Kind.API) {
      return "";
    }
    Set<String> inPath = Templates.names(String.valueOf(reached.around().path()));
    List<String> types = new ArrayList<>();
    boolean guesses = !reached.route().reads();
    boolean first = endpoint.takesSelf();
    for (Parameter parameter : endpoint.parameters()) {
      boolean self = first;
      first = false;
      Expression annotation = parameter.annotation();
      if (!self && annotation != null && !inPath.contains(parameter.name())) {
        String type = bodyType(parameter, annotation, endpoint, guesses);
        if (!type.isEmpty()) {
          types.add(type);
        }
      }
    }
    return String.join(", ", types);
  }

  private String bodyType(
      Parameter parameter, Expression annotation, FunctionValue endpoint, boolean guesses) {
    Value marked = endpoint.defaults().get(parameter.name());
    Value type = interpreter.evaluate(annotation, endpoint);
    PythonFile file = endpoint.module().file();
    String written = file == null ? "" : file.text().line(annotation.span());
    if (type instanceof Value.AnnotatedType annotated && !annotated.metadata().isEmpty()) {
      for (Value one : annotated.metadata()) {
        marked = one instanceof Value.Native ? one : marked;
      }
      written = annotated.text();
    }
    if (marked instanceof Dependency) {
      return "";
    }
    if (marked instanceof ParameterMark mark) {
      return mark.isBody() ? written : "";
    }
    return isBody(annotation, endpoint, guesses) ? written : "";
  }

  /**
   * Whether FastAPI would take a parameter of this type from the body.
   *
   * @param guesses whether a class that is not in the tree is taken for a model
   */
  private boolean isBody(Expression annotation, FunctionValue endpoint, boolean guesses) {
    if (annotation instanceof Expression.Chain chain) {
      return isBody(chain.first(), endpoint, guesses)
          || chain.links().stream().anyMatch(link -> isBody(link.operand(), endpoint, guesses));
    }
    if (annotation instanceof Expression.Index index) {
      String name = name(index.of());
      if (CONTAINERS.contains(name)) {
        return true;
      }
      if (!WRAPPERS.contains(name)) {
        return !SCALARS.contains(name) && isModel(index.of(), endpoint, guesses);
      }
      return index.index() instanceof Expression.Items items
          ? items.elements().stream().anyMatch(one -> isBody(one, endpoint, guesses))
          : isBody(index.index(), endpoint, guesses);
    }
    String name = name(annotation);
    return CONTAINERS.contains(name)
        || !SCALARS.contains(name) && isModel(annotation, endpoint, guesses);
  }

  private boolean isModel(Expression annotation, FunctionValue endpoint, boolean guesses) {
    Value type = interpreter.evaluate(annotation, endpoint);
    if (type instanceof ClassObject own) {
      return own.foreignBases().stream()
          .noneMatch(base -> base.startsWith("enum.") || base.endsWith("Enum") || isScalar(base));
    }
    if (type instanceof Value.AnnotatedType annotated) {
      return annotated.type() instanceof ClassObject;
    }
    return type instanceof Value.External external
        && guesses
        && !FastApiNames.isContext(external.name())
        && !isScalar(external.name())
        && Character.isUpperCase(FastApiNames.last(external.name()).charAt(0));
  }

  private static boolean isScalar(String name) {
    return name.startsWith("builtins.") && SCALARS.contains(FastApiNames.last(name))
        || SCALARS.contains(FastApiNames.last(name));
  }

  private static String name(Expression expression) {
    if (expression instanceof Expression.Name name) {
      return name.id();
    }
    if (expression instanceof Expression.None) {
      return "None";
    }
    return expression instanceof Expression.Attribute attribute ? attribute.name() : "";
  }
}
