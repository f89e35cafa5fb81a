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

  private final Types types;
  private final Dependencies dependencies;

  Bodies(Types types, Dependencies dependencies) {
    this.types = types;
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
    boolean first = function.takesSelf();
    for (Parameter parameter : function.parameters()) {
      boolean named =
          parameter.kind() == Parameter.Kind.POSITIONAL
              || parameter.kind() == Parameter.Kind.KEYWORD_ONLY;
      if (!first && named && !search.inPath.contains(parameter.name())) {
        Dependency dependency = dependencies.of(parameter, function);
        if (dependency == null) {
          one(parameter, function, search);
        } else if (dependency.target() != null) {
          FunctionValue other = Dependencies.function(dependency.target());
          others.addAll(other == null ? List.of() : List.of(other));
        }
      }
      first = false;
    }
    others.forEach(other -> collect(other, search));
  }

  private void one(Parameter parameter, FunctionValue function, Search search) {
    Value.Native mark = dependencies.mark(parameter, function);
    if (parameter.annotation() == null) {
      if (mark instanceof ParameterMark said && said.isBody()) {
        search.found.putIfAbsent(parameter.name(), ANY);
      }
      return;
    }
    Value type = types.of(parameter.annotation(), function);
    boolean body =
        mark instanceof ParameterMark said ? said.isBody() : BodyTypes.isBody(type, search.guesses);
    PythonFile file = function.module().file();
    if (body && file != null) {
      String written = file.text().line(parameter.annotation().span());
      search.found.putIfAbsent(parameter.name(), Types.text(type, written));
    }
  }
}
