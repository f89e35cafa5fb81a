package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.Expression.Items;
import io.apiledger.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that is inside of modules, classes and objects. For one thread. */
final class Members {
  private final Interpreter interpreter;

  Members(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** {@code vars(of)}; null where it is not known. */
  static @Nullable Value dictionary(Value of) {
    if (of instanceof ClassObject type) {
      return Dict.of(type.scope().names());
    }
    if (of instanceof Value.OfModule module) {
      return Dict.of(module.module().scope().names());
    }
    return of instanceof Instance instance && instance.type() instanceof ClassObject
        ? Dict.of(instance.attributes())
        : null;
  }

  /** {@code dir(of)}; null where it is not known. */
  @Nullable Value names(Value of) {
    NavigableMap<String, Value> all = all(of);
    return all == null
        ? null
        : Sequence.of(all.keySet().stream().map(name -> (Value) new Value.Text(name)).toList());
  }

  /** {@code inspect.getmembers(of, test)}; null where it is not known. */
  @Nullable Value pairs(Value of, @Nullable Value test, Site site) {
    NavigableMap<String, Value> all = all(of);
    if (all == null) {
      return null;
    }
    List<Value> pairs = new ArrayList<>();
    for (String name : all.keySet()) {
      Value member = interpreter.attribute(of, name, site);
      Value answer =
          test == null || test instanceof Value.None || member == null
              ? null
              : interpreter.call(test, Arguments.of(member), site);
      if (member != null && (answer == null || !Boolean.FALSE.equals(interpreter.truth(answer)))) {
        pairs.add(new Sequence(Items.Kind.TUPLE, List.of(new Value.Text(name), member)));
      }
    }
    return Sequence.of(pairs);
  }

  private static @Nullable NavigableMap<String, Value> all(Value of) {
    NavigableMap<String, Value> all = new TreeMap<>(Text.BY_UTF8);
    Value type = of instanceof Instance instance ? instance.type() : of;
    if (of instanceof Value.OfModule module) {
      all.putAll(module.module().scope().names());
      return all;
    }
    if (!(type instanceof ClassObject its)) {
      return null;
    }
    for (Value one : its.lineage()) {
      if (one instanceof ClassObject ancestor) {
        ancestor.scope().names().forEach(all::putIfAbsent);
      }
    }
    if (of instanceof Instance instance) {
      all.putAll(instance.attributes());
    }
    return all;
  }
}
