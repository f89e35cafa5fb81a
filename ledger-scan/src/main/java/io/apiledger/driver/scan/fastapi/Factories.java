package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.PythonFile;
import io.apiledger.driver.scan.python.Statement;
import io.apiledger.driver.scan.python.Walk;
import io.apiledger.driver.scan.python.run.Arguments;
import io.apiledger.driver.scan.python.run.ClassObject;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Instance;
import io.apiledger.driver.scan.python.run.Interpreter;
import io.apiledger.driver.scan.python.run.Module;
import io.apiledger.driver.scan.python.run.Site;
import io.apiledger.driver.scan.python.run.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Functions and classes that make or fill applications and that no other code of the tree calls: a
 * server would. They are called with whatever their parameters say. For one thread.
 */
final class Factories {
  static final Set<String> APPLICATIONS = Set.of("FastAPI");
  private static final Set<String> ROUTERS = Set.of("APIRouter");
  static final Set<String> FILLING =
      Set.of("include_router", "add_api_route", "api_route", "mount", "add_api_websocket_route");
  private static final Set<String> MAKING = Set.of("FastAPI", "APIRouter");

  private final Interpreter interpreter;
  private final Set<Router> alternatives = new HashSet<>();

  Factories(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** Those that make applications call others: first these, then what is left. */
  void call(List<Module> modules) {
    Fillings fillings = new Fillings(interpreter, modules);
    fillings.callWithMakers().forEach(this::either);
    all(modules, APPLICATIONS);
    all(modules, ROUTERS);
    fillings.call();
    all(modules, FILLING);
    for (Module module : modules) {
      for (Value value : module.scope().names().values()) {
        either(value);
      }
    }
  }

  private void all(List<Module> modules, Set<String> words) {
    for (Module module : modules) {
      PythonFile file = module.file();
      if (file != null && file.mentions(words)) {
        for (Value value : List.copyOf(module.scope().names().values())) {
          one(value, module, words);
        }
      }
    }
  }

  /**
   * The applications of which a function returns one or another, or of which a name holds one or
   * another: each of them may be what is served, whether or not another one mounts it.
   */
  Set<Router> alternatives() {
    return alternatives;
  }

  private void either(Value value) {
    if (!(value instanceof Value.Choice)) {
      return;
    }
    Set<Router> applications = new HashSet<>();
    for (Value one : value.candidates()) {
      Router router = FastApi.router(one);
      if (router != null && router.isApplication()) {
        applications.add(router);
      }
    }
    if (applications.size() > 1) {
      alternatives.addAll(applications);
    }
  }

  /** Whether a function may declare routes, or include routers. */
  static boolean declares(FunctionValue function) {
    Statement.Function definition = function.definition();
    return definition != null
        && (speaksOf(definition, FILLING)
            || definition.code().mentions(FastApiNames.METHODS)
                && (Walk.anyStatement(definition.body(), Factories::isDecorated)
                    || Walk.anyCall(definition.body(), call -> isDeclaring(call.function()))));
  }

  static boolean isDecorated(Statement statement) {
    return statement instanceof Statement.Function function
        && function.decorators().stream().anyMatch(Factories::isDeclaring);
  }

  /** Whether it looks like {@code app.get(…)}, which is then called or decorates. */
  private static boolean isDeclaring(Expression expression) {
    return expression instanceof Expression.Call call
        && call.function() instanceof Expression.Attribute attribute
        && FastApiNames.METHODS.contains(attribute.name());
  }

  private void one(Value value, Module module, Set<String> words) {
    if (value instanceof FunctionValue function) {
      if (function.module() == module
          && !interpreter.wasCalled(function)
          && speaksOf(function.definition(), words)) {
        either(interpreter.start(function, Arguments.ANY, site(module, function)));
      }
    } else if (value instanceof ClassObject type
        && type.module() == module
        && speaksOf(type.definition().body(), words)) {
      object(type, module);
    }
  }

  /** An object, and its methods that fill what it has made. */
  private void object(ClassObject type, Module module) {
    PythonFile file = module.file();
    if (file == null || interpreter.wasCalled(type)) {
      return;
    }
    Site site = new Site(file, type.definition().span(), true);
    Value made = interpreter.start(type, Arguments.ANY, site);
    if (!(made instanceof Instance)) {
      return;
    }
    for (Value member : type.members().values()) {
      if (member instanceof FunctionValue method
          && !interpreter.wasCalled(method)
          && (speaksOf(method.definition(), MAKING) || declares(method))) {
        Value bound = interpreter.attribute(made, method.name(), site);
        if (bound != null) {
          interpreter.start(bound, Arguments.ANY, site);
        }
      }
    }
  }

  static Site site(Module module, FunctionValue function) {
    PythonFile file = module.file();
    if (file == null) {
      throw new IllegalStateException("a function outside of any file");
    }
    return new Site(file, function.span(), true);
  }

  /** The same of the body of a class; only its functions that may are read. */
  private static boolean speaksOf(List<Statement> body, Set<String> words) {
    return Walk.anyExpression(body, one -> isNamed(one, words), words);
  }

  static boolean speaksOf(Statement.@Nullable Function definition, Set<String> words) {
    return definition != null
        && definition.code().mentions(words)
        && Walk.anyExpression(definition.body(), one -> isNamed(one, words));
  }

  private static boolean isNamed(Expression expression, Set<String> words) {
    return expression instanceof Expression.Name name && words.contains(name.id())
        || expression instanceof Expression.Attribute attribute && words.contains(attribute.name());
  }
}
