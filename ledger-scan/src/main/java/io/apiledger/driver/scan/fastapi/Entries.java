package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.PythonFile;
import io.apiledger.driver.scan.python.Span;
import io.apiledger.driver.scan.python.Statement;
import io.apiledger.driver.scan.python.run.ClassObject;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Site;
import io.apiledger.driver.scan.python.run.Value;
import io.apiledger.model.Entry;
import io.apiledger.model.GuardPlace;
import io.apiledger.model.HttpMethod;
import io.apiledger.model.Ledger;
import io.apiledger.model.Located;
import io.apiledger.model.PathTemplate;
import io.apiledger.model.RouteKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes entries of routes that are reached. For one thread. */
final class Entries {
  private final Fields fields;
  private final Problems problems;
  private final Ownership ownership;
  private final List<Shadows.Asked> asked = new ArrayList<>();
  private final List<Located<Entry>> own = new ArrayList<>();
  private final Map<RouteKey, List<Shadows.Asked>> keys = new HashMap<>();

  /** Where those of one key stand in {@link #own}. */
  private final Map<RouteKey, List<Integer>> places = new HashMap<>();

  private final List<Located<Entry>> elsewhere = new ArrayList<>();

  Entries(Fields fields, Problems problems, Ownership ownership) {
    this.fields = fields;
    this.problems = problems;
    this.ownership = ownership;
  }

  /** Those that the scanned files declare. */
  List<Located<Entry>> own() {
    return own;
  }

  /** Those that other files declare; without fields. */
  List<Located<Entry>> elsewhere() {
    return elsewhere;
  }

  /** Which of the scanned files are never asked, and what answers before them. */
  List<Ledger.Shadowed> shadowed() {
    List<Ledger.Shadowed> shadowed = new ArrayList<>(Shadows.of(asked));
    shadowed.removeIf(one -> !keys.containsKey(one.key()));
    return shadowed;
  }

  void add(Assembly.Reached reached) {
    Item.Route route = reached.route();
    FunctionValue endpoint = function(route.endpoint());
    String handler = endpoint == null ? "" : handler(endpoint);
    List<String> methods = methods(route);
    String path = reached.around().path();
    boolean mine = ownership.has(route);
    if (!mine && (path == null || methods.isEmpty())) {
      return;
    }
    if (path == null || methods.isEmpty()) {
      String method = methods.isEmpty() ? "" : methods.get(0);
      String expression = path == null ? reached.around().unresolved() : route.site().text();
      String named = endpoint == null ? other(route.endpoint(), method) : handler;
      problems.unresolved(method, expression, named, route.site());
      return;
    }
    Site declared = declared(route, endpoint);
    for (String method : methods) {
      Entry.Builder entry =
          Entry.of(HttpMethod.of(method), PathTemplate.of(path))
              .servedPath(path.startsWith("/") ? path : "/" + path)
              .handler(endpoint == null ? other(route.endpoint(), method) : handler)
              .sourceFile(declared.file().path())
              .origin("fastapi");
      List<GuardPlace> guards =
          mine ? fields.fill(entry, reached, endpoint) : List.<GuardPlace>of();
      String generated = methods.size() == 1 ? GeneratedId.of(reached, endpoint, method) : "";
      Shadows.Asked made = new Shadows.Asked(entry.build(), reached.around().sides());
      asked.add(made);
      Located<Entry> located =
          new Located<>(
              made.entry(),
              declared.at(),
              reached.around().parts(),
              guards,
              generated,
              mine && isAlternative(made));
      if (!mine) {
        elsewhere.add(located);
      } else if (!located.alternative() || !joins(located)) {
        places.computeIfAbsent(made.entry().key(), key -> new ArrayList<>(1)).add(own.size());
        own.add(located);
      }
    }
  }

  /** Whether it is a route that is there already, from another side of a condition. */
  private boolean joins(Located<Entry> alternative) {
    for (int i : places.getOrDefault(alternative.value().key(), List.of())) {
      if (Variants.areOne(own.get(i).value(), alternative.value())) {
        own.set(i, Variants.joined(own.get(i), alternative));
        return true;
      }
    }
    return false;
  }

  /** Whether it is only served where none of those before it under its key is. */
  private boolean isAlternative(Shadows.Asked made) {
    List<Shadows.Asked> before = keys.get(made.entry().key());
    if (before == null) {
      before = new ArrayList<>(1);
      keys.put(made.entry().key(), before);
    }
    boolean alternative = !before.isEmpty() && before.stream().allMatch(one -> one.excludes(made));
    before.add(made);
    return alternative;
  }

  /** A decorator of the function, where it is one that got the route there. */
  private static Site declared(Item.Route route, @Nullable FunctionValue endpoint) {
    Statement.Function definition = endpoint == null ? null : endpoint.definition();
    PythonFile file = endpoint == null ? null : endpoint.module().file();
    if (!route.isDecorated()
        || definition == null
        || file == null
        || definition.decorators().isEmpty()) {
      return route.site();
    }
    Span first = definition.decorators().get(0).span();
    boolean own =
        file.path().equals(route.site().file().path())
            && route.site().span().start() >= first.start()
            && route.site().span().start() < definition.span().end();
    return own ? route.site() : new Site(file, first, true);
  }

  private static List<String> methods(Item.Route route) {
    if (route.kind() == Item.Route.Kind.WEB_SOCKET) {
      return List.of("WS");
    }
    List<String> methods = new ArrayList<>();
    for (Value method : route.methods()) {
      for (String text : Assembly.texts(method)) {
        if (isMethod(text) && !methods.contains(text)) {
          methods.add(text);
        }
      }
    }
    return methods;
  }

  private static boolean isMethod(String text) {
    try {
      HttpMethod.of(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The function that answers, as it was before any decorator wrapped it. */
  static @Nullable FunctionValue function(Value endpoint) {
    for (Value one : endpoint.candidates()) {
      if (one instanceof FunctionValue function) {
        return function.original();
      }
      if (one instanceof Value.Bound bound) {
        return bound.function().original();
      }
    }
    return null;
  }

  /** The name of what answers and is no function of the tree. */
  private static String other(Value endpoint, String method) {
    if (endpoint instanceof ClassObject type
        && type.inherits(base -> base.startsWith("starlette.endpoints."))) {
      return type.attribute(method.toLowerCase(Locale.ROOT)) instanceof FunctionValue function
          ? handler(function.original())
          : type.module().name() + ":" + type.qualifiedName();
    }
    return endpoint instanceof Value.External external ? foreign(external) : "";
  }

  private static String foreign(Value.External external) {
    int dot = external.name().lastIndexOf('.');
    if (dot < 0) {
      return external.name(); // A whole package, as something that can be called.
    }
    return external.name().substring(0, dot) + ":" + external.name().substring(dot + 1);
  }

  static String handler(FunctionValue function) {
    return function.module().name() + ":" + function.qualifiedName().replace(".<locals>", "");
  }
}
