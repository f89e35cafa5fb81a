package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What expressions mean. For one thread. */
final class Evaluator {
  private final Interpreter interpreter;
  private final Targets targets;
  private final Attributes attributes;
  private final Elements elements;
  private final Displays displays;
  private final Choices choices;
  private final Truths truths;
  private final Truths byDefault;
  private boolean looksBehind;

  Evaluator(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.targets = new Targets(interpreter);
    this.attributes = new Attributes(interpreter);
    this.elements = new Elements(interpreter);
    this.displays = new Displays(interpreter);
    this.choices = new Choices(interpreter);
    this.truths = new Truths(interpreter, false);
    this.byDefault = new Truths(interpreter, true);
  }

  Targets targets() {
    return targets;
  }

  Attributes attributes() {
    return attributes;
  }

  /** Whether a condition holds; null where that cannot be decided. */
  @Nullable Boolean truth(Expression test, Frame frame) {
    return truths.of(test, frame);
  }

  /** Whether a condition holds where nobody sets what it asks for; null where it is not known. */
  @Nullable Boolean byDefault(Expression test, Frame frame) {
    return byDefault.of(test, frame);
  }

  /** What an expression means, down to what is behind names from around the tree. */
  Value behind(Expression expression, Frame frame) {
    boolean before = looksBehind(true);
    try {
      return value(expression, frame);
    } finally {
      looksBehind(before);
    }
  }

  /** Sets whether names from around the tree are looked behind; what was before. */
  boolean looksBehind(boolean value) {
    boolean before = looksBehind;
    looksBehind = value;
    return before;
  }

  private Value seen(Value value) {
    return looksBehind ? interpreter.resolved(value) : value;
  }

  /** Whether a value counts as true; null where that cannot be decided. */
  @Nullable Boolean truth(Value value) {
    return truths.of(value);
  }

  /** The same where nobody sets what it depends on. */
  @Nullable Boolean truthByDefault(Value value) {
    return byDefault.of(value);
  }

  Value value(Expression expression, Frame frame) {
    Site site = interpreter.site(frame, expression.span());
    interpreter.budget().step(site);
    if (expression instanceof Expression.Name name) {
      return seen(name(name, frame));
    }
    if (expression instanceof Expression.Attribute attribute) {
      return seen(attribute(attribute, site, frame));
    }
    if (expression instanceof Expression.Call call) {
      return call(call, site, frame);
    }
    if (expression instanceof Expression.Text text) {
      return new Value.Text(text.value());
    }
    if (expression instanceof Expression.None) {
      return Value.None.CERTAIN;
    }
    if (expression instanceof Expression.Numeral number) {
      return Operations.number(number.text(), site);
    }
    if (expression instanceof Expression.Index index) {
      return elements.get(value(index.of(), frame), index.index(), site, frame);
    }
    if (expression instanceof Expression.Items items) {
      return displays.items(items, frame);
    }
    if (expression instanceof Expression.Truth truth) {
      return new Value.Truth(truth.value(), false);
    }
    return rare(expression, site, frame);
  }

  /** What declarations are hardly made of. */
  private Value rare(Expression expression, Site site, Frame frame) {
    if (expression instanceof Expression.Formatted formatted) {
      return displays.formatted(formatted, site, frame);
    }
    if (expression instanceof Expression.Mapping mapping) {
      return displays.mapping(mapping, frame);
    }
    if (expression instanceof Expression.Chain chain) {
      return chain(chain, site, frame);
    }
    if (expression instanceof Expression.Conditional conditional) {
      return choices.conditional(conditional, frame);
    }
    if (expression instanceof Expression.Logical logical) {
      return choices.logical(logical, frame);
    }
    if (expression instanceof Expression.Lambda lambda) {
      return new Definitions(interpreter).lambda(lambda, frame);
    }
    if (expression instanceof Expression.Comprehension made) {
      return new Loops(interpreter).comprehension(made, frame);
    }
    if (expression instanceof Expression.Starred starred) {
      return value(starred.value(), frame);
    }
    if (expression instanceof Expression.Walrus walrus) {
      Value value = value(walrus.value(), frame);
      frame.scope().set(walrus.name(), value);
      return value;
    }
    if (expression instanceof Expression.Unary unary
        && unary.operator().equals("-")
        && value(unary.operand(), frame) instanceof Value.Whole whole) {
      return new Value.Whole(-whole.number());
    }
    if (expression instanceof Expression.Unary || expression instanceof Expression.Comparison) {
      Boolean holds = truths.of(expression, frame);
      Boolean soft = holds == null ? byDefault.of(expression, frame) : holds;
      return soft == null ? Interpreter.unknown(site) : new Value.Truth(soft, holds == null);
    }
    if (expression instanceof Expression.Yield yield) {
      yielded(yield, frame);
    }
    return Interpreter.unknown(site);
  }

  private void yielded(Expression.Yield yield, Frame frame) {
    Value value = yield.value() == null ? Value.None.CERTAIN : value(yield.value(), frame);
    if (yield.all()) {
      new Methods(interpreter)
          .extend(frame.yielding(), value, interpreter.site(frame, yield.span()));
    } else {
      frame.yielding().items().add(value);
    }
  }

  private Value name(Expression.Name name, Frame frame) {
    Value value = frame.scope().find(name.id());
    if (value != null) {
      return value;
    }
    return outside(name.id(), frame);
  }

  /** A name that nothing was given. */
  private Value outside(String name, Frame frame) {
    Value ofAny = new ModuleAttributes(interpreter).ofAny(frame.module(), name);
    if (ofAny != null) {
      return ofAny;
    }
    return Builtins.has(name)
        ? new Value.External("builtins." + name)
        : new Value.Unknown(name, false);
  }

  private Value attribute(Expression.Attribute attribute, Site site, Frame frame) {
    Value of = value(attribute.of(), frame);
    List<Value> found = new ArrayList<>();
    for (Value one : of.candidates()) {
      boolean nothing = one instanceof Value.None || one instanceof Value.Unknown;
      if (!nothing || of.candidates().size() == 1) {
        Value value = attributes.find(one, attribute.name(), site);
        found.add(value == null ? Interpreter.unknown(site) : value);
      }
    }
    return found.isEmpty() ? Interpreter.unknown(site) : Value.oneOf(found);
  }

  private Value call(Expression.Call call, Site site, Frame frame) {
    if (call.function() instanceof Expression.Name name) {
      Value own = ofFrame(name.id(), call, site, frame);
      if (own != null) {
        return own;
      }
    }
    Value function = interpreter.resolved(value(call.function(), frame));
    boolean before = looksBehind(looksBehind || isOfFramework(function));
    Arguments arguments;
    try {
      arguments = arguments(call, frame);
    } finally {
      looksBehind(before);
    }
    List<Value> results = new ArrayList<>();
    for (Value one : function.candidates()) {
      boolean nothing = one instanceof Value.None || one instanceof Value.Unknown;
      if (!nothing || function.candidates().size() == 1) {
        results.add(interpreter.calls().call(one, arguments, site));
      } else if (one instanceof Value.Unknown) {
        interpreter.framework().lost(one, arguments, site);
      }
    }
    return results.isEmpty() ? Interpreter.unknown(site) : Value.oneOf(results);
  }

  /** What calls give that speak of the code around them; null for all others. */
  private static @Nullable Value ofFrame(
      String function, Expression.Call call, Site site, Frame frame) {
    boolean scope = function.equals("globals") || function.equals("locals");
    if (!function.equals("super") && !(scope && call.positional().isEmpty())
        || frame.scope().find(function) != null) {
      return null;
    }
    if (scope) {
      return Dict.of((function.equals("locals") ? frame.scope() : frame.scope().globals()).names());
    }
    ClassObject owner = frame.owner();
    Value self = frame.self();
    return owner == null || self == null ? Interpreter.unknown(site) : new Value.Super(self, owner);
  }

  /** Whether the framework gets the arguments of its calls: what they mean matters. */
  private boolean isOfFramework(Value function) {
    return function instanceof Value.Native
        || function instanceof Value.External external
            && interpreter.framework().speaksOf(external.name())
        || function instanceof ClassObject type && type.inherits(interpreter.framework()::makes)
        || function instanceof Value.Bound bound
            && bound.self() instanceof Instance instance
            && instance.state() != null;
  }

  Arguments arguments(Expression.Call call, Frame frame) {
    return new ArgumentReader(interpreter).read(call, frame);
  }

  private Value chain(Expression.Chain chain, Site site, Frame frame) {
    Value value = value(chain.first(), frame);
    for (Expression.Chain.Link link : chain.links()) {
      value = binary(value, link.operator(), value(link.operand(), frame), site);
      if (value instanceof Sequence list) {
        interpreter.budget().copy(list.items().size(), site);
      } else if (value instanceof Dict dict) {
        interpreter.budget().copy(dict.entries().size(), site);
      }
    }
    return value;
  }

  private Value binary(Value left, String operator, Value right, Site site) {
    Value own = new SpecialMethods(interpreter).operator(left, operator, right, site);
    return own == null ? Operations.binary(left, operator, right, site) : own;
  }

  Value augmented(Statement.Augment augment, Frame frame) {
    Value before = value(augment.target(), frame);
    Value more = value(augment.value(), frame);
    Site site = interpreter.site(frame, augment.span());
    if (augment.operator().equals("+") && before instanceof Sequence list) {
      new Methods(interpreter).extend(list, more, site);
      return list;
    }
    return binary(before, augment.operator(), more, site);
  }
}
