package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.run.Arguments;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Sequence;
import io.apiledger.driver.scan.python.run.Value;
import io.apiledger.model.Entry;
import io.apiledger.model.GuardPlace;
import io.apiledger.model.Visibility;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a route says besides its path. For one thread. */
final class Fields {
  private final Docstrings docstrings = new Docstrings();
  private final Bodies bodies;
  private final Responses responses;
  private final Guards guards;

  Fields(Bodies bodies, Responses responses, Guards guards) {
    this.bodies = bodies;
    this.responses = responses;
    this.guards = guards;
  }

  /** Fills in what is known; where the guards are. */
  List<GuardPlace> fill(
      Entry.Builder entry, Assembly.Reached reached, @Nullable FunctionValue endpoint) {
    Item.Route route = reached.route();
    Arguments given = route.arguments();
    String id = text(given, "operation_id");
    entry.operationId(id.isEmpty() && endpoint != null ? endpoint.givenName() : id);
    String summary = text(given, "summary");
    String said = text(given, "description");
    entry.summary(
        !summary.isEmpty()
            ? summary
            : endpoint == null || !said.isEmpty()
                ? docstrings.first(said)
                : docstrings.of(endpoint));
    entry.tags(tags(reached));
    entry.deprecated(any(reached, "deprecated", true));
    boolean hidden =
        route.kind() == Item.Route.Kind.PLAIN || any(reached, "include_in_schema", false);
    entry.visibility(hidden ? Visibility.HIDDEN : Visibility.PUBLIC);
    entry.responseSchema(responses.of(route, endpoint));
    if (endpoint != null) {
      entry.requestSchema(bodies.of(reached, endpoint));
    }
    Guards.Found found = guards.of(reached, endpoint);
    entry.auth(found.auth());
    entry.authSchemes(found.names());
    return found.places();
  }

  private static String text(Arguments arguments, String name) {
    return arguments.value(name, -1) instanceof Value.Text text ? text.text() : "";
  }

  /** Of every level, the outermost first. */
  private static List<String> tags(Assembly.Reached reached) {
    Set<String> tags = new LinkedHashSet<>();
    for (Arguments level : reached.levels()) {
      collect(level, tags);
    }
    return new ArrayList<>(tags);
  }

  private static void collect(Arguments level, Set<String> tags) {
    Value given = level.value("tags", -1);
    for (Value one : given == null ? List.<Value>of() : given.candidates()) {
      if (one instanceof Sequence list) {
        for (Value tag : list.items()) {
          tags.addAll(Assembly.texts(tag));
        }
      }
    }
  }

  /** Whether any level says so. */
  private static boolean any(Assembly.Reached reached, String name, boolean value) {
    for (Arguments level : reached.levels()) {
      if (level.value(name, -1) instanceof Value.Truth truth && truth.value() == value) {
        return true;
      }
    }
    return false;
  }
}
