package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.PythonFile;
import io.apiledger.driver.scan.python.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs modules, functions and classes for what they do to the objects of a framework. Never
 * executes anything. For one thread.
 */
public final class Interpreter {
  private static final int DEEPEST_NAME = 20;

  private final Modules modules;
  private final Framework framework;
  private final Budget budget = new Budget();
  private final Heap heap = new Heap();
  private final Set<Object> called = new HashSet<>();
  private final Evaluator evaluator;
  private final Executor executor;
  private final Calls calls;
  private final Metaclasses metaclasses;
  private int uncertain;
  private @Nullable Running running;
  private @Nullable Side side;

  public Interpreter(Modules modules, Framework framework) {
    this.modules = modules;
    this.framework = framework;
    this.evaluator = new Evaluator(this);
    this.executor = new Executor(this);
    this.calls = new Calls(this);
    this.metaclasses = new Metaclasses(this);
  }

  /** Runs a module and before that the packages around it, as far as they have not run yet. */
  public void run(Module module) {
    if (module.state() == Module.State.NEW) {
      modules.around(module).forEach(this::alone);
      alone(module);
    }
  }

  private void alone(Module module) {
    PythonFile file = module.file();
    if (module.state() != Module.State.NEW) {
      return;
    }
    module.state(Module.State.RUNNING);
    if (file != null) {
      int before = uncertain;
      uncertain = 0; // Whoever imports it first: it runs as a whole.
      Running importing = running;
      Side around = side;
      running = null;
      side = null;
      int[] saved = budget.fresh();
      boolean looked = evaluator.looksBehind(false);
      try {
        heap.certainly(
            () -> executor.run(file.body(), new Frame(module, module.scope(), "", null, null)));
      } catch (TooMuchException e) {
        framework.tooMuch(e.site(), String.valueOf(e.getMessage()));
      } finally {
        evaluator.looksBehind(looked);
        budget.restore(saved);
        running = importing;
        side = around;
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
    return evaluate(
        expression, new Frame(function.module(), function.closure(), "", function.owner(), null));
  }

  /** The same in the scope of a class. */
  public Value evaluate(Expression expression, ClassObject type) {
    return evaluate(expression, new Frame(type.module(), type.scope(), "", type, null));
  }

  private Value evaluate(Expression expression, Frame frame) {
    int[] saved = budget.fresh();
    try {
      return evaluator.behind(expression, frame);
    } catch (TooMuchException e) {
      framework.tooMuch(e.site(), String.valueOf(e.getMessage()));
      return new Value.Unknown("", false);
    } finally {
      budget.restore(saved);
    }
  }

  /** An attribute of a value; null where it is known to have none. */
  public @Nullable Value attribute(Value of, String name, Site site) {
    return evaluator.attributes().find(of, name, site);
  }

  /**
   * What is behind a name that was imported from around the tree and not followed; the value itself
   * where it is none.
   */
  public Value resolved(Value value) {
    if (value instanceof Value.Choice choice) {
      List<Value> all = new ArrayList<>(choice.values().size());
      for (Value one : choice.values()) {
        all.add(resolved(one));
      }
      return Value.oneOf(all);
    }
    Value now = value;
    int deepest = modules.leadAround() ? DEEPEST_NAME : 0;
    for (int i = 0; i < deepest && now instanceof Value.External external; i++) {
      Value behind = behind(external.name());
      if (behind == null) {
        return now;
      }
      now = behind;
    }
    return now;
  }

  private @Nullable Value behind(String name) {
    for (int dot = name.length(); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
      Module module = modules.behind(name.substring(0, dot));
      if (module != null) {
        run(module);
        Value value = new Value.OfModule(module);
        for (String part :
            dot == name.length()
                ? List.<String>of()
                : List.of(name.substring(dot + 1).split("\\."))) {
          value =
              value instanceof Value.OfModule inner
                  ? new ModuleAttributes(this).get(inner.module(), part, true)
                  : value instanceof Value.External further
                      ? new Value.External(further.name() + "." + part)
                      : value instanceof ClassObject type ? type.attribute(part) : null;
          if (value == null) {
            return null;
          }
        }
        return value;
      }
    }
    return null;
  }

  /** Whether a value counts as true; null where that cannot be decided. */
  public @Nullable Boolean truth(Value value) {
    return evaluator.truth(value);
  }

  /** Whether a comparison of two values holds; null where that cannot be decided. */
  public @Nullable Boolean compare(Value left, String operator, Value right) {
    return Truths.compare(left, operator, right);
  }

  /** The same where nobody sets what it depends on. */
  @Nullable Boolean truthByDefault(Value value) {
    return evaluator.truthByDefault(value);
  }

  /** The innermost function that runs; null while a module does by itself. */
  public @Nullable Running running() {
    return running;
  }

  void running(@Nullable Running value) {
    running = value;
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

  Heap heap() {
    return heap;
  }

  Evaluator evaluator() {
    return evaluator;
  }

  Executor executor() {
    return executor;
  }

  Metaclasses metaclasses() {
    return metaclasses;
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

  /** The same on one side of a condition. */
  void uncertainly(Side on, Runnable what) {
    Side around = side;
    side = on;
    try {
      uncertainly(what);
    } finally {
      side = around;
    }
  }

  /** The side of a condition that runs; null where there is none. */
  @Nullable Side side() {
    return side;
  }

  void side(@Nullable Side value) {
    side = value;
  }

  Site site(Frame frame, Span span) {
    PythonFile file = frame.module().file();
    if (file == null) {
      throw new IllegalStateException("a module without a file does not run");
    }
    return new Site(file, span, uncertain == 0, side);
  }

  static Value unknown(Site site) {
    return new Value.Unknown(site.text(), false);
  }

  /** One of the results for each of what a value may be. */
  static List<Value> each(Value value, java.util.function.Function<Value, Value> function) {
    List<Value> candidates = value.candidates();
    if (candidates.size() == 1) {
      return List.of(function.apply(candidates.get(0)));
    }
    List<Value> all = new ArrayList<>(candidates.size());
    for (Value candidate : candidates) {
      all.add(function.apply(candidate));
    }
    return all;
  }
}
