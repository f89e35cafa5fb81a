package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Parameter;
import io.apiledger.driver.scan.python.PythonFile;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which parameters of a function, and of what it depends on, are the body of a request. */
final class Bodies {
  private static final String ANY = "Any";

  private final Dependencies dependencies;

  Bodies(Dependencies dependencies) {
    this.dependencies = dependencies;
  }

  /** The types of the body as written; empty where there is none. */
  String of(Assembly.Reached reached, FunctionValue endpoint) {
    if (reached.route().kind() != Item.Route.Kind.API) {
      return "";
    }
    Search search =
        new Search(
            Templates.names(String.valueOf(reached.around().path())), !reached.route().reads());
    collect(endpoint, search);
    for (Dependency one : reached.dependencies()) {
      FunctionValue function = one.target() == null ? null : Dependencies.function(one.target());
      if (function != null) {
        collect(function, search);
      }
    }
    return String.join(", ", search.found.values());
  }

  /** What is looked for, and what was found: types by the names of parameters. */
  private static final class Search {
    private final Set<String> inPath;
    private final boolean guesses;
    private final Map<String, String> found = new LinkedHashMap<>();
    private final Set<FunctionValue> seen = new HashSet<>();

    Search(Set<String> inPath, boolean guesses) {
      this.inPath = inPath;
      this.guesses = guesses;
    }
  }

  /** Its own parameters first, as FastAPI does. */
  private void collect(FunctionValue function, Search search) {
    if (!search.seen.add(function)) {
      return;
    }
    List<FunctionValue> others = new ArrayList<>();
    for (Input input : dependencies.of(function)) {
      Parameter parameter = input.parameter();
      boolean named =
          parameter.kind() == Parameter.Kind.POSITIONAL
              || parameter.kind() == Parameter.Kind.KEYWORD_ONLY;
      if (named && !search.inPath.contains(parameter.name())) {
        Dependency dependency = input.dependency();
        if (dependency == null) {
          one(input, function, search);
        } else if (dependency.target() != null) {
          FunctionValue other = Dependencies.function(dependency.target());
          others.addAll(other == null ? List.of() : List.of(other));
        }
      }
    }
    others.forEach(other -> collect(other, search));
  }

  private static void one(Input input, FunctionValue function, Search search) {
    Parameter parameter = input.parameter();
    Value type = input.type();
    boolean body =
        input.mark() instanceof ParameterMark said
            ? said.isBody()
            : type != null && BodyTypes.isBody(type, search.guesses);
    PythonFile file = function.module().file();
    if (!body) {
      return;
    }
    if (type == null || parameter.annotation() == null) {
      search.found.putIfAbsent(parameter.name(), ANY);
    } else if (file != null) {
      String written = file.text().line(parameter.annotation().span());
      search.found.putIfAbsent(parameter.name(), Types.text(type, written));
    }
  }
}
