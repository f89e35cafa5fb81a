package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.Parameter;
import io.apiledger.driver.scan.python.Statement;
import io.apiledger.driver.scan.python.run.ClassObject;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Instance;
import io.apiledger.driver.scan.python.run.Sequence;
import io.apiledger.driver.scan.python.run.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** What calls and attributes give to a {@link Stranger}. For one thread. */
final class StrangerCalls {
  private static final String CALL = "__call__";

  private final Stranger stranger;
  private final StrangerValues values;

  StrangerCalls(Stranger stranger, StrangerValues values) {
    this.stranger = stranger;
    this.values = values;
  }

  /** An attribute of a value. */
  Value attribute(Value of, Expression.Attribute part, FunctionValue from) {
    Value found = of instanceof Value.None ? null : attribute(of, part.name());
    if (of instanceof Value.None none && !none.soft()) {
      throw new RaisedException(Ways.FAILED, "AttributeError");
    }
    if (found == null && of instanceof Value.OfModule) {
      return stranger.interpreter().resolved(stranger.interpreter().evaluate(part, from));
    }
    return found == null ? StrangerValues.UNKNOWN : found;
  }

  private @Nullable Value attribute(Value of, String name) {
    if (of instanceof Brought brought) {
      return brought.part(name);
    }
    if (of instanceof Made made) {
      Value own = made.attributes().get(name);
      return own == null ? member(made.type(), name, of) : own;
    }
    if (of instanceof Instance instance) {
      Value own = stranger.knows(instance) ? instance.attribute(name) : null;
      return own != null
          ? own
          : instance.type() instanceof ClassObject type ? member(type, name, of) : null;
    }
    if (of instanceof ClassObject type) {
      Value own = type.attribute(name);
      return own instanceof FunctionValue function && function.takesSelf() && isOfClass(function)
          ? new Value.Bound(function, type)
          : own;
    }
    return null;
  }

  private static boolean isOfClass(FunctionValue function) {
    return isDecorated(function, "classmethod");
  }

  private static boolean isDecorated(FunctionValue function, String name) {
    Statement.Function definition = function.definition();
    return definition != null
        && definition.decorators().stream().anyMatch(one -> Refusal.name(one).equals(name));
  }

  private @Nullable Value member(ClassObject type, String name, Value self) {
    Value member = type.attribute(name);
    if (!(member instanceof FunctionValue function)) {
      return member != null && stranger.doubts(member) && !stranger.knows(self) ? null : member;
    }
    if (isDecorated(function, "property")) {
      return result(stranger.called(function, bound(function, self, List.of(), Map.of()), false));
    }
    return function.takesSelf() ? new Value.Bound(function, self) : function;
  }

  Value of(Expression.Call call, FunctionValue from) {
    if (call.function() instanceof Expression.Attribute method) {
      if (method.of() instanceof Expression.Call of && Refusal.name(of).equals("super")) {
        return ofSuper(method.name(), from);
      }
      Value self = values.of(method.of());
      Value known = TextCalls.of(self, method.name(), arguments(call));
      return known != null ? known : called(found(attribute(self, method, from), call, from), call);
    }
    if (call.function() instanceof Expression.Name name && !values.isOwn(name.id())) {
      Value known =
          name.id().equals("dict") && !call.keywords().isEmpty()
              ? Brought.SOMETHING
              : builtIn(name.id(), arguments(call));
      return known == null ? values.unread() : known;
    }
    return called(found(values.of(call.function()), call, from), call);
  }

  /** What is called, where its text tells that and the values so far do not. */
  private Value found(Value target, Expression.Call call, FunctionValue from) {
    Value found =
        target == StrangerValues.UNKNOWN && !isLocal(call.function())
            ? stranger.refusals().called(call.function(), from)
            : null;
    return found == null ? target : found;
  }

  private boolean isLocal(Expression function) {
    Expression root = function;
    while (root instanceof Expression.Attribute part) {
      root = part.of();
    }
    return root instanceof Expression.Name name && values.isLocal(name.id());
  }

  /** What the scheme does that a class inherits from. */
  private Value ofSuper(String name, FunctionValue from) {
    ClassObject owner = from.owner();
    if (owner == null || !name.equals(CALL) || !Schemes.isScheme(owner)) {
      return values.unread();
    }
    Value self = values.of(new Expression.Name(from.parameters().get(0).name(), from.span()));
    boolean known = self instanceof Instance;
    return known
        ? result(Stranger.ofScheme(Schemes.verdict((Instance) self, owner, null)))
        : values.unread();
  }

  private List<Value> arguments(Expression.Call call) {
    List<Value> all = new ArrayList<>();
    for (Expression one : call.positional()) {
      all.add(one instanceof Expression.Starred ? StrangerValues.UNKNOWN : values.of(one));
    }
    for (Expression.Call.Keyword keyword : call.keywords()) {
      if (keyword.name().equals("default") || keyword.name().equals("key")) {
        all.add(values.of(keyword.value()));
      }
    }
    return all;
  }

  private @Nullable Value builtIn(String name, List<Value> given) {
    Value first = given.isEmpty() ? null : given.get(0);
    Boolean holds = first == null ? Boolean.FALSE : values.truth(first);
    return switch (name) {
      case "bool" -> holds == null ? null : holds ? StrangerValues.YES : StrangerValues.NO;
      case "getattr" ->
          first != null && given.size() > 1 && given.get(1) instanceof Value.Text part
              ? attribute(first, part.text())
              : null;
      case "str" -> first instanceof Value.Text ? first : first == null ? null : Brought.SOMETHING;
      case "len" -> length(first);
      case "isinstance" -> first instanceof Value.None ? StrangerValues.NO : null;
      case "any", "all" -> first instanceof Sequence list ? every(list, name.equals("all")) : null;
      case "next" -> first instanceof Sequence list ? next(list, given) : null;
      case "list", "set", "tuple", "dict", "sorted" ->
          Boolean.FALSE.equals(holds)
              ? Sequence.of(List.of())
              : first == Brought.HEADERS ? first : null;
      default -> null;
    };
  }

  private @Nullable Value every(Sequence list, boolean all) {
    boolean open = list.isOpen();
    for (Value one : list.items()) {
      Boolean holds = values.truth(one);
      if (holds != null && holds != all) {
        return all ? StrangerValues.NO : StrangerValues.YES;
      }
      open |= holds == null;
    }
    return open ? null : all ? StrangerValues.YES : StrangerValues.NO;
  }

  private static @Nullable Value next(Sequence list, List<Value> given) {
    return !list.items().isEmpty()
        ? list.items().get(0)
        : list.isOpen() || given.size() < 2 ? null : given.get(1);
  }

  private static @Nullable Value length(@Nullable Value of) {
    return of == Brought.COOKIES ? new Value.Whole(0) : plainLength(of);
  }

  private static @Nullable Value plainLength(@Nullable Value of) {
    return of instanceof Value.Text text && !text.soft()
        ? new Value.Whole(text.text().length())
        : of instanceof Sequence list && !list.isOpen()
            ? new Value.Whole(list.items().size())
            : null;
  }

  private Value called(Value target, Expression.Call call) {
    if (target instanceof Brought) {
      return StrangerValues.UNKNOWN;
    }
    if (stranger.refusals().isConfigured(Refusal.name(call))) {
      values.mayRaise(Ways.REFUSED);
      return StrangerValues.UNKNOWN;
    }
    List<Value> positional = new ArrayList<>();
    for (Expression one : call.positional()) {
      positional.add(one instanceof Expression.Starred ? null : values.of(one));
    }
    Map<String, Value> named = new HashMap<>();
    for (Expression.Call.Keyword keyword : call.keywords()) {
      named.put(keyword.name(), values.of(keyword.value()));
    }
    boolean guard = target != StrangerValues.UNKNOWN || !isMethod(call.function());
    return positional.contains(null) || named.containsKey("")
        ? unknown(guard)
        : isReadable(target) ? called(target, positional, named) : unknown(guard);
  }

  /** Whether it hangs on something that is known here alone. */
  private boolean isMethod(Expression function) {
    return function instanceof Expression.Attribute part
        && (isLocal(function) || !(part.of() instanceof Expression.Name));
  }

  private static boolean isReadable(Value target) {
    return !(target instanceof Value.Choice) && !(target instanceof Value.Unknown);
  }

  private Value called(Value target, List<Value> positional, Map<String, Value> named) {
    if (target instanceof Value.Bound bound) {
      Map<String, Value> given = bound(bound.function(), bound.self(), positional, named);
      return result(stranger.called(bound.function(), given, false));
    }
    if (target instanceof FunctionValue function) {
      Map<String, Value> given = bound(function, null, positional, named);
      return result(stranger.called(function, given, false));
    }
    if (target instanceof InnerLambda inner) {
      return inner.values().of(inner.lambda(), positional);
    }
    if (target instanceof SecurityScheme scheme) {
      return result(Stranger.ofScheme(scheme.verdict()));
    }
    if (target instanceof Instance instance && instance.type() instanceof ClassObject type) {
      return type.attribute(CALL) instanceof FunctionValue own
          ? called(new Value.Bound(own, target), positional, named)
          : Schemes.isScheme(type)
              ? result(Stranger.ofScheme(Schemes.verdict(instance, type, null)))
              : values.unread();
    }
    if (target instanceof ClassObject type) {
      return made(type, positional, named);
    }
    return target instanceof Value.External external
        ? external(external.name(), positional)
        : unknown(true);
  }

  private Value external(String name, List<Value> positional) {
    return switch (FastApiNames.last(name)) {
      case "get_authorization_scheme_param" ->
          Boolean.FALSE.equals(positional.isEmpty() ? null : values.truth(positional.get(0)))
              ? Sequence.of(List.of(new Value.Text(""), new Value.Text("")))
              : values.unread();
      case "Request", "HTTPConnection" -> Brought.REQUEST;
      case "HTTPException" -> Brought.SOMETHING;
      case "match", "fullmatch", "search" -> matches(name, positional);
      case "cast" -> positional.size() == 2 ? positional.get(1) : StrangerValues.UNKNOWN;
      default -> values.unread();
    };
  }

  /** Whether a pattern holds for nothing at all. */
  private Value matches(String name, List<Value> given) {
    if (!name.startsWith("re.")
        || given.size() < 2
        || !(given.get(0) instanceof Value.Text pattern)
        || !(given.get(1) instanceof Value.Text text)
        || !text.text().isEmpty()) {
      return values.unread();
    }
    try {
      return Pattern.compile(pattern.text()).matcher("").find()
          ? Brought.SOMETHING
          : Value.None.CERTAIN;
    } catch (PatternSyntaxException e) {
      return values.unread(); // Python's may be another one.
    }
  }

  /** What nobody knows may be a guard, unless it is a method of something local. */
  private Value unknown(boolean guard) {
    values.mayRaise(guard ? Ways.RAISED : 0);
    return values.unread();
  }

  private Value made(ClassObject type, List<Value> positional, Map<String, Value> named) {
    if (Schemes.isScheme(type) || type.inherits(name -> name.endsWith("Enum"))) {
      return values.unread();
    }
    if (!(type.attribute("__init__") instanceof FunctionValue maker)) {
      return new Made(type, stranger.kept(Models.fields(type, positional, named)));
    }
    Made self = new Made(type, Map.of());
    Stranger.Outcome outcome = stranger.made(maker, bound(maker, self, positional, named), self);
    return result(outcome);
  }

  /** What is known of a call that ends in several ways. */
  private Value result(Stranger.Outcome outcome) {
    if ((outcome.ways() & Ways.RETURNS) == 0) {
      throw new RaisedException(outcome.ways(), "");
    }
    values.mayRaise(outcome.ways());
    return outcome.value();
  }

  /** What the parameters of a function are given. */
  private Map<String, Value> bound(
      FunctionValue function,
      @Nullable Value self,
      List<Value> positional,
      Map<String, Value> named) {
    List<Value> given = new ArrayList<>();
    if (self != null && function.takesSelf()) {
      given.add(self);
    }
    given.addAll(positional);
    Map<String, Value> names = new HashMap<>();
    int next = 0;
    for (Parameter parameter : function.parameters()) {
      Value value = named.get(parameter.name());
      if (parameter.kind() == Parameter.Kind.REST) {
        value = Sequence.of(given.subList(Math.min(next, given.size()), given.size()));
        next = given.size();
      } else if (parameter.kind() == Parameter.Kind.POSITIONAL && value == null) {
        value = next < given.size() ? given.get(next) : null;
        next++;
      }
      Value byDefault = function.defaults().get(parameter.name());
      names.put(
          parameter.name(),
          value != null ? value : byDefault != null ? byDefault : StrangerValues.UNKNOWN);
    }
    return names;
  }
}
