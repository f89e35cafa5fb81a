package io.apiledger.driver.scan.spring;

import io.apiledger.driver.scan.java.Annotations;
import io.apiledger.driver.scan.java.Constants;
import io.apiledger.driver.scan.java.DeclaredType;
import io.apiledger.driver.scan.java.HandlerMethods.Declared;
import io.apiledger.driver.scan.java.JavaIndex;
import io.apiledger.driver.scan.java.JavaMethod;
import io.apiledger.driver.scan.java.JavaRoutes;
import io.apiledger.driver.scan.java.Place;
import io.apiledger.driver.scan.java.Value;
import io.apiledger.model.Entry;
import io.apiledger.model.PathPart;
import io.apiledger.model.finding.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The routes of router functions that are beans, where they are literal. */
final class RouterFunctions {
  private static final Set<String> ROUTING =
      Set.of(
          "GET",
          "HEAD",
          "POST",
          "PUT",
          "PATCH",
          "DELETE",
          "OPTIONS",
          "route",
          "andRoute",
          "nest",
          "andNest",
          "path",
          "and",
          "andOther",
          "add");

  private final JavaIndex index;
  private final Annotations annotations;
  private final Constants constants;
  private final Set<String> inlined = new HashSet<>();

  RouterFunctions(JavaIndex index, Annotations annotations) {
    this.index = index;
    this.annotations = annotations;
    this.constants = new Constants(index);
  }

  void collect(JavaRoutes routes) {
    List<Declared> others = new ArrayList<>();
    for (DeclaredType type : index.all()) {
      for (JavaMethod method : type.type().methods()) {
        if (isRouter(method)) {
          Declared declared = new Declared(type, method);
          if (annotations.find(method.annotations(), type, Set.of(SpringNames.BEAN)) != null) {
            new Bean(declared, routes).read();
          } else {
            others.add(declared);
          }
        }
      }
    }
    others.removeIf(one -> inlined.contains(one.symbol()));
    for (Declared one : others) {
      String what = "a router function that is no bean: " + one.symbol();
      dark(what, one, one.method().at(), routes);
    }
  }

  /** Other frameworks have other methods read. */
  private static boolean isRouter(JavaMethod method) {
    return !method.results().isEmpty()
        && SpringFramework.ROUTER.equals(method.returns().simpleName());
  }

  private static void dark(String what, Declared in, Place at, JavaRoutes routes) {
    String next = "check by hand whether it is mounted, or compare with a running service";
    routes.notAnalysable(what, in.symbol(), next, in.type().file(), at);
  }

  /** A path so far, and what it is made of. */
  private record Prefix(String text, List<PathPart> parts) {
    static final Prefix NONE = new Prefix("", List.of());

    Prefix with(String path, String call, Location at) {
      List<PathPart> all = new ArrayList<>(parts);
      all.add(new PathPart(path, call + "(…)", at));
      return new Prefix(SpringPaths.joined(text, path), all);
    }
  }

  /** One method that makes a router function. */
  private final class Bean {
    private static final int DEEPEST = 32;
    private static final int MOST = 100_000;

    private final Declared declared;
    private final JavaRoutes routes;
    private int steps;

    Bean(Declared declared, JavaRoutes routes) {
      this.declared = declared;
      this.routes = routes;
    }

    void read() {
      results(declared.method().results(), Prefix.NONE, 0);
    }

    /** The last one is what is returned; of those before it only what declares routes counts. */
    private void results(List<Value> results, Prefix prefix, int depth) {
      for (int i = 0; i < results.size(); i++) {
        boolean isLast = i == results.size() - 1;
        boolean isKnown = isLast && i > 0 && isBuilder(results.get(i));
        if (isLast && !isKnown || !isLast && routes(results.get(i))) {
          function(results.get(i), prefix, depth);
        }
      }
    }

    /** A variable that those before it filled, built or not. */
    private static boolean isBuilder(Value value) {
      Value at =
          value instanceof Value.Call call && call.name().equals("build") ? call.target() : value;
      return at instanceof Value.Name;
    }

    /** A loop or a condition may hide what it declares: what is too long to be seen counts. */
    private static boolean routes(Value value) {
      Value at = value;
      if (value instanceof Value.Other other) {
        return other.text().endsWith("…") || ROUTING.stream().anyMatch(it -> mentions(other, it));
      }
      while (at instanceof Value.Call call) {
        if (ROUTING.contains(call.name())) {
          return true;
        }
        at = call.target() == null ? new Value.Name("") : call.target();
      }
      return false;
    }

    private static boolean mentions(Value.Other statement, String call) {
      return statement.text().contains("." + call + "(");
    }

    /** A chain of calls, from its start; a name at its start is a builder that was handed in. */
    private void function(Value value, Prefix prefix, int depth) {
      List<Value.Call> chain = new ArrayList<>();
      Value at = value;
      while (at instanceof Value.Call call) {
        chain.add(0, call);
        at = call.target() == null ? new Value.Name("") : call.target();
      }
      if (chain.isEmpty() || !(at instanceof Value.Name) || depth > DEEPEST || ++steps > MOST) {
        dark(value.text(), declared, declared.method().at(), routes);
        return;
      }
      chain.forEach(call -> step(call, prefix, depth));
    }

    private void step(Value.Call call, Prefix prefix, int depth) {
      List<Value> arguments = call.arguments();
      switch (call.name()) {
        case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> method(call, prefix);
        case "route", "andRoute" -> {
          if (!arguments.isEmpty()) {
            routed(call, prefix);
          }
        }
        case "nest", "andNest" -> {
          RoutePredicate outer = arguments.size() < 2 ? null : predicate(arguments.get(0));
          nested(call, outer == null ? null : outer.path(), prefix, depth);
        }
        case "path" ->
            nested(
                call,
                arguments.size() < 2 ? null : constants.text(arguments.get(0), declared.type()),
                prefix,
                depth);
        case "and", "andOther", "add" -> arguments.forEach(each -> function(each, prefix, depth));
        case "build",
            "filter",
            "before",
            "after",
            "onError",
            "withAttribute",
            "resources",
            "resource",
            "withAttributes" -> {}
        default -> other(call, prefix, depth);
      }
    }

    private @Nullable RoutePredicate predicate(Value value) {
      return RoutePredicate.of(value, declared.type(), constants);
    }

    /** {@code GET("/x", …)}; with a handler alone it is the path so far. */
    private void method(Value.Call call, Prefix prefix) {
      Value first = call.arguments().isEmpty() ? null : call.arguments().get(0);
      boolean bare = call.arguments().size() == 1;
      String path = first == null ? null : bare ? "" : constants.text(first, declared.type());
      if (path == null) {
        unknown(call);
      } else {
        add(call.name(), prefix.with(path, call.name(), at(call)), call);
      }
    }

    private void routed(Value.Call call, Prefix prefix) {
      RoutePredicate predicate = predicate(call.arguments().get(0));
      if (predicate == null) {
        unknown(call);
      } else {
        String method = predicate.method().isEmpty() ? "ANY" : predicate.method();
        add(method, prefix.with(predicate.path(), call.name(), at(call)), call);
      }
    }

    private void nested(Value.Call call, @Nullable String path, Prefix prefix, int depth) {
      if (path == null) {
        unknown(call);
        return;
      }
      Value inner = call.arguments().get(1);
      Prefix below = prefix.with(path, call.name(), at(call));
      if (inner instanceof Value.Lambda lambda) {
        results(lambda.results(), below, depth + 1);
      } else {
        function(inner, below, depth + 1);
      }
    }

    /** A method of the same class that makes a part of it. */
    private void other(Value.Call call, Prefix prefix, int depth) {
      if (call.target() == null && call.arguments().isEmpty()) {
        for (JavaMethod method : declared.type().type().methods()) {
          if (method.name().equals(call.name()) && isRouter(method)) {
            inlined.add(new Declared(declared.type(), method).symbol());
            results(method.results(), prefix, depth + 1);
            return;
          }
        }
      }
      unknown(call);
    }

    private void unknown(Value.Call call) {
      dark(call.text(), declared, call.at(), routes);
    }

    private Location at(Value.Call call) {
      return declared.type().file().at(call.at());
    }

    private void add(String method, Prefix path, Value.Call call) {
      String served = SpringPaths.served(path.text());
      Entry.Builder entry = Entry.of(method, served).servedPath(served).origin("spring");
      entry.handler(declared.symbol()).operationId(name(call));
      entry.sourceFile(declared.type().file().path());
      routes.add(entry.build(), declared.type().file(), call.at(), path.parts());
    }

    /** The method that is referred to, if one is. */
    private String name(Value.Call call) {
      for (Value argument : call.arguments()) {
        int colons = argument.text().lastIndexOf("::");
        if (argument instanceof Value.Other && colons >= 0) {
          return argument.text().substring(colons + 2).strip();
        }
      }
      return declared.method().name();
    }
  }
}
