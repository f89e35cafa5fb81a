package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Fills objects of classes whose constructor nobody wrote: it takes their fields. One thread. */
final class Construction {
  private static final List<String> AFTERWARDS =
      List.of("__post_init__", "__attrs_post_init__", "model_post_init");

  private final Interpreter interpreter;

  Construction(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** The object with its fields; a tuple, where the class is one of tuples without methods. */
  Value fill(Instance made, ClassObject type, Arguments arguments, Site site) {
    List<String> fields = fields(type);
    arguments.named().forEach((name, value) -> made.attributes().put(name, value.value()));
    int count = Math.min(fields.size(), arguments.positional().size());
    for (int i = 0; i < count; i++) {
      made.attributes().put(fields.get(i), arguments.positional().get(i).value());
    }
    for (String field : fields) {
      Value given = arguments.value(unprefixed(field), -1);
      Value byDefault = made.attribute(field) == null ? type.attribute(field) : null;
      if (made.attribute(field) == null && given != null) {
        made.attributes().put(field, given);
      } else if (byDefault instanceof FieldDefault each) {
        made.attributes().put(field, each.make(made, interpreter, site));
      }
    }
    if (type.foreignBases().contains("typing.NamedTuple")
        && type.members().values().stream().noneMatch(FunctionValue.class::isInstance)) {
      return tuple(made, type, fields, site);
    }
    for (String name : AFTERWARDS) {
      if (type.attribute(name) instanceof FunctionValue hook) {
        interpreter.call(new Value.Bound(hook, made), Arguments.NONE, site);
      }
    }
    return made;
  }

  private static Value tuple(Instance made, ClassObject type, List<String> fields, Site site) {
    List<Value> items = new ArrayList<>();
    for (String field : fields) {
      Value own = made.attribute(field);
      Value value = own == null ? type.attribute(field) : own;
      items.add(value == null ? Interpreter.unknown(site) : value);
    }
    return Sequence.named(fields, items);
  }

  /** As it is called where an object is made. */
  private static String unprefixed(String field) {
    int start = 0;
    while (start < field.length() && field.charAt(start) == '_') {
      start++;
    }
    return field.substring(start);
  }

  /** The names of its fields, those that it inherits first. */
  private static List<String> fields(ClassObject type) {
    List<String> fields = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    List<Value> lineage = type.lineage();
    for (int i = lineage.size() - 1; i >= 0; i--) {
      if (lineage.get(i) instanceof ClassObject one) {
        for (Statement statement : one.definition().body()) {
          Expression target = target(statement);
          if (target instanceof Expression.Name name && seen.add(name.id())) {
            fields.add(name.id());
          }
        }
      }
    }
    return fields;
  }

  private static @Nullable Expression target(Statement statement) {
    if (statement instanceof Statement.Annotate one) {
      return one.target();
    }
    // Without annotation it is a field too where attr.ib() makes it: what is none is not given.
    return statement instanceof Statement.Assign assign && assign.targets().size() == 1
        ? assign.annotation() != null || assign.value() instanceof Expression.Call
            ? assign.targets().get(0)
            : null
        : null;
  }
}
