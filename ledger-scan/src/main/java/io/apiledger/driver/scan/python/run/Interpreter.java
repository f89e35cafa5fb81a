package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.PythonFile;
import io.apiledger.driver.scan.python.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs modules, functions and classes for what they do to the objects of a framework. Never
 * executes anything. For one thread.
 */
public final class Interpreter {
  private final Modules modules;
  private final Framework framework;
  private final Budget budget = new Budget();
  private final Set<Object> called = new HashSet<>();
  private final Evaluator evaluator;
  private final Executor executor;
  private final Calls calls;
  private int uncertain;

  public Interpreter(Modules modules, Framework framework) {
    this.modules = modules;
    this.framework = framework;
    this.evaluator = new Evaluator(this);
    this.executor = new Executor(this);
    this.calls = new Calls(this);
  }

  /** Runs a module, if it has not run yet. */
  public void run(Module module) {
    PythonFile file = module.file();
    if (module.state() != Module.State.NEW) {
      return;
    }
    module.state(Module.State.RUNNING);
    if (file != null) {
      int before = uncertain;
      uncertain = 0; // Whoever imports it first: it runs as a whole.
      int[] saved = budget.fresh();
      try {
        executor.run(file.body(), new Frame(module, module.scope(), "", null, null));
      } catch (TooMuchException e) {
        framework.tooMuch(e.site(), String.valueOf(e.getMessage()));
      } finally {
        budget.restore(saved);
        uncertain = before;
      }
    }
    module.state(Module.State.DONE);
  }

  /** Calls a value with a budget of its own: a factory that nothing else calls. */
  public Value start(Value function, Arguments arguments, Site site) {
    int[] saved = budget.fresh();
    try {
      return calls.call(function, arguments, site);
    } catch (TooMuchException e) {
      framework.tooMuch(e.site(), String.valueOf(e.getMessage()));
      return new Value.Unknown(site.text(), false);
    } finally {
      budget.restore(saved);
    }
  }

  /** Calls a value. */
  public Value call(Value function, Arguments arguments, Site site) {
    return calls.call(function, arguments, site);
  }

  /** What an expression in the scope of a function means, such as an annotation. */
  public Value evaluate(Expression expression, FunctionValue function) {
    return evaluator.value(
        expression, new Frame(function.module(), function.closure(), "", function.owner(), null));
  }

  /** An attribute of a value; null where it is known to have none. */
  public @Nullable Value attribute(Value of, String name, Site site) {
    return evaluator.attributes().find(of, name, site);
  }

  /** Whether a function or class has been called. */
  public boolean wasCalled(Object functionOrClass) {
    return called.contains(functionOrClass);
  }

  void markCalled(Object functionOrClass) {
    called.add(functionOrClass);
  }

  Modules modules() {
    return modules;
  }

  Framework framework() {
    return framework;
  }

  Budget budget() {
    return budget;
  }

  Evaluator evaluator() {
    return evaluator;
  }

  Executor executor() {
    return executor;
  }

  Calls calls() {
    return calls;
  }

  /** Does something of which it is not certain that it happens. */
  void uncertainly(Runnable what) {
    uncertain++;
    try {
      what.run();
    } finally {
      uncertain--;
    }
  }

  Site site(Frame frame, Span span) {
    PythonFile file = frame.module().file();
    if (file == null) {
      throw new IllegalStateException("a module without a file does not run");
    }
    return new Site(file, span, uncertain == 0);
  }

  static Value unknown(Site site) {
    return new Value.Unknown(site.text(), false);
  }

  /** One of the results for each of what a value may be. */
  static List<Value> each(Value value, java.util.function.Function<Value, Value> function) {
    return value.candidates().stream().map(function).toList();
  }
}
