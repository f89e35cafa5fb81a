package io.apiledger.driver.scan.micronaut;

import io.apiledger.driver.scan.java.Annotations;
import io.apiledger.driver.scan.java.Constants;
import io.apiledger.driver.scan.java.DeclaredType;
import io.apiledger.driver.scan.java.FoundAnnotation;
import io.apiledger.driver.scan.java.FoundAnnotation.Scoped;
import io.apiledger.driver.scan.java.HandlerMethods;
import io.apiledger.driver.scan.java.HandlerMethods.Declared;
import io.apiledger.driver.scan.java.HandlerMethods.Method;
import io.apiledger.driver.scan.java.JavaIndex;
import io.apiledger.driver.scan.java.JavaRoutes;
import io.apiledger.driver.scan.java.JavaType.Kind;
import io.apiledger.driver.scan.java.MissingSupertypes;
import io.apiledger.driver.scan.java.Placeholders;
import io.apiledger.driver.scan.java.Value;
import io.apiledger.driver.scan.java.fields.HandlerRules;
import io.apiledger.driver.scan.java.fields.RouteFields;
import io.apiledger.model.Entry;
import io.apiledger.model.HttpMethod;
import io.apiledger.model.PathPart;
import io.apiledger.model.port.ScanOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The routes of controllers and of server web sockets. */
final class ControllerRoutes {
  private final JavaIndex index;
  private final Annotations annotations;
  private final Constants constants;
  private final Map<String, String> properties;
  private final RouteFields fields;

  ControllerRoutes(JavaIndex index, ScanOptions options) {
    this.index = index;
    this.annotations = Stereotypes.in(index);
    this.constants = new Constants(index);
    this.properties = options.properties();
    this.fields = new RouteFields(index, rules(annotations), options);
  }

  private static HandlerRules rules(Annotations annotations) {
    HandlerRules.Marked body =
        new HandlerRules.Marked(MicronautNames.BODY, MicronautNames.REQUESTS);
    return new HandlerRules(annotations, body, HandlerRules.Answer.ALWAYS);
  }

  /**
   * A template.
   *
   * @param text null where it cannot be computed
   * @param expression as in the source
   * @param parts none where nothing in the source says it
   */
  private record Template(@Nullable String text, String expression, List<PathPart> parts) {
    /** Where an annotation names none. */
    static final Template ROOT = new Template("/", "", List.of());

    Template below(Template outer) {
      List<PathPart> all = new ArrayList<>(outer.parts);
      all.addAll(parts);
      boolean both = !outer.expression.isEmpty() && !expression.isEmpty();
      return new Template(
          text == null || outer.text == null ? null : MicronautPaths.joined(outer.text, text),
          outer.expression + (both ? " + " : "") + expression,
          all);
    }
  }

  void collect(JavaRoutes routes) {
    for (DeclaredType type : index.all()) {
      if (type.type().kind() == Kind.CLASS) {
        FoundAnnotation controller = ofType(type, MicronautNames.CONTROLLER);
        if (controller != null) {
          controller(type, controller, routes);
        }
        FoundAnnotation socket = ofType(type, MicronautNames.SERVER_WEB_SOCKET);
        if (socket != null) {
          socket(type, socket, routes);
        }
      }
    }
  }

  private @Nullable FoundAnnotation ofType(DeclaredType type, Set<String> names) {
    return annotations.find(type.type().annotations(), type, names);
  }

  private void controller(DeclaredType type, FoundAnnotation controller, JavaRoutes routes) {
    Template outer = one(controller, List.of("value"), type, type.type().name(), Template.ROOT);
    List<Method> methods = HandlerMethods.of(type, index);
    boolean mapped = false;
    for (Method method : methods) {
      for (Declared one : method.declarations()) {
        FoundAnnotation mapping =
            annotations.find(
                one.method().annotations(), one.type(), MicronautNames.MAPPINGS.keySet());
        if (mapping != null) {
          mapped = true;
          for (Template inner : templates(mapping, one)) {
            add(type, method, method(mapping), inner.below(outer), routes);
          }
          break;
        }
      }
    }
    new MissingSupertypes(index).report(type, methods, mapped, routes);
  }

  private void socket(DeclaredType type, FoundAnnotation socket, JavaRoutes routes) {
    Template fallback = new Template("/ws", "", List.of());
    Template path = one(socket, List.of("uri", "value"), type, type.type().name(), fallback);
    for (Method method : HandlerMethods.of(type, index)) {
      Declared body = method.body();
      if (annotations.find(body.method().annotations(), body.type(), MicronautNames.ON_SOCKET)
          != null) {
        add(type, method, "WS", path.below(Template.ROOT), routes);
        return;
      }
    }
  }

  private String method(FoundAnnotation mapping) {
    String fixed = MicronautNames.MAPPINGS.getOrDefault(mapping.name(), "");
    Scoped named = mapping.values().get("method");
    String text = named == null ? null : constants.text(named.value(), named.scope());
    return text != null && HttpMethod.isValid(text) ? text : fixed;
  }

  /** All of {@code uris} and the single one; an empty template is the name of the method. */
  private List<Template> templates(FoundAnnotation mapping, Declared on) {
    String origin = on.type().type().name() + "#" + on.method().name();
    List<Template> all = new ArrayList<>();
    Scoped listed = mapping.values().get("uris");
    if (listed != null) {
      for (Value value : elements(listed.value())) {
        all.add(template(value, listed, mapping, on.type(), origin));
      }
    }
    if (all.isEmpty() || namesOne(mapping)) {
      all.add(one(mapping, List.of("uri", "value"), on.type(), origin, Template.ROOT));
    }
    return all.stream().distinct().map(it -> named(it, on)).toList();
  }

  private static boolean namesOne(FoundAnnotation mapping) {
    return mapping.values().containsKey("uri") || mapping.values().containsKey("value");
  }

  private static Template named(Template template, Declared on) {
    return template.text() != null && template.text().isEmpty()
        ? new Template(
            MicronautPaths.ofName(on.method().name()), template.expression(), template.parts())
        : template;
  }

  /** The first of some elements that is there. */
  private Template one(
      FoundAnnotation found,
      List<String> elements,
      DeclaredType on,
      String where,
      Template fallback) {
    for (String element : elements) {
      Scoped scoped = found.values().get(element);
      if (scoped != null) {
        return template(scoped.value(), scoped, found, on, where);
      }
    }
    return fallback;
  }

  private Template template(
      Value value, Scoped scoped, FoundAnnotation found, DeclaredType on, String where) {
    String text = constants.text(value, scoped.scope());
    String filled = text == null ? null : Placeholders.filled(text, properties);
    String origin = "@" + found.use().simpleName() + " of " + where;
    String shown = filled == null ? value.text() : filled;
    PathPart part = new PathPart(shown, origin, on.file().at(found.use().at()));
    return new Template(filled, value.text(), List.of(part));
  }

  private static List<Value> elements(Value value) {
    return value instanceof Value.Many many ? many.values() : List.of(value);
  }

  private void add(
      DeclaredType type, Method handler, String method, Template path, JavaRoutes routes) {
    Declared body = handler.body();
    if (path.text() == null || method.isEmpty()) {
      String symbol = type.name() + " " + body.symbol();
      String name = method.isEmpty() ? "ANY" : method;
      routes.unresolved(name, path.expression(), symbol, body.type().file(), body.method().at());
      return;
    }
    Entry.Builder entry = Entry.of(method, path.text());
    fields.fill(entry, type, handler);
    entry.servedPath(path.text()).handler(body.symbol()).origin("micronaut");
    entry.sourceFile(body.type().file().path());
    routes.add(entry.build(), body.type().file(), body.method().at(), path.parts());
  }
}
