package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.Expression.Items;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The methods of lists, tuples, sets and queues. For one thread. */
final class ListMethods {
  private static final Set<String> GROWS =
      Set.of("append", "add", "insert", "extend", "update", "appendleft");

  private final Interpreter interpreter;
  private final Methods methods;

  ListMethods(Interpreter interpreter, Methods methods) {
    this.interpreter = interpreter;
    this.methods = methods;
  }

  /** What a method gives; null where that is not known. */
  @Nullable Value call(Sequence self, String name, Arguments arguments, Site site) {
    Value first = arguments.value("", 0);
    self.loose(!site.certain() && GROWS.contains(name));
    switch (name) {
      case "append", "add" -> {
        if (first != null) {
          Methods.room(self, site);
          if (self.kind() != Items.Kind.SET || !self.items().contains(first)) {
            self.items().add(first);
          }
        }
        return Value.None.CERTAIN;
      }
      case "insert" -> {
        Value second = arguments.value("", 1);
        if (second != null && first instanceof Value.Whole at && at.number() >= 0) {
          Methods.room(self, site);
          self.items().add((int) Math.min(at.number(), self.items().size()), second);
        } else {
          self.open(true);
        }
        return Value.None.CERTAIN;
      }
      case "extend", "update" -> {
        if (first != null) {
          methods.extend(self, first, site);
        }
        return Value.None.CERTAIN;
      }
      case "remove", "discard" -> {
        if (site.certain() && first != null) {
          self.items().remove(first);
        }
        return Value.None.CERTAIN;
      }
      case "clear" -> {
        if (site.certain()) {
          self.items().clear();
        }
        return Value.None.CERTAIN;
      }
      case "pop", "popleft" -> {
        long at =
            name.equals("popleft") ? 0 : first instanceof Value.Whole index ? index.number() : -1;
        return self.isOpen() || first != null && !(first instanceof Value.Whole)
            ? null
            : self.remove(at);
      }
      case "reverse" -> {
        java.util.Collections.reverse(self.items());
        return Value.None.CERTAIN;
      }
      case "sort" -> {
        List<Value> sorted = new Orders(interpreter).sorted(self.items(), arguments, site);
        self.items().clear();
        self.items().addAll(sorted);
        return Value.None.CERTAIN;
      }
      case "union" -> {
        Sequence both = new Sequence(self.kind(), self.items()).open(self.isOpen());
        if (first != null) {
          methods.extend(both, first, site);
        }
        return both;
      }
      case "appendleft" -> {
        if (first != null) {
          Methods.room(self, site);
          self.items().add(0, first);
        }
        return Value.None.CERTAIN;
      }
      case "copy" -> {
        return new Sequence(self.kind(), self.items()).open(self.isOpen());
      }
      default -> {
        return null;
      }
    }
  }
}
