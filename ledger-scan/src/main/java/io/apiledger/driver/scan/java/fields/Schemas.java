package io.apiledger.driver.scan.java.fields;

import io.apiledger.driver.scan.java.AnnotationUse;
import io.apiledger.driver.scan.java.DeclaredType;
import io.apiledger.driver.scan.java.FoundAnnotation;
import io.apiledger.driver.scan.java.HandlerMethods.Declared;
import io.apiledger.driver.scan.java.JavaIndex;
import io.apiledger.driver.scan.java.JavaMethod;
import io.apiledger.driver.scan.java.TypeName;
import io.apiledger.driver.scan.java.fields.HandlerRules.BodyParameter;
import io.apiledger.driver.scan.java.fields.HandlerRules.Marked;
import io.apiledger.driver.scan.java.fields.HandlerRules.Unmarked;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The types of what goes in and what comes out, as they are written, without what is around them.
 */
final class Schemas {
  private static final Set<String> OPEN = Set.of("String", "InputStream", "byte[]");

  private final JavaIndex index;
  private final HandlerRules rules;
  private final Wrappers wrappers;
  private final DeclaredRequest declaredRequest;
  private final DeclaredResponse declaredResponse;
  private final Map<DeclaredType, TypeBindings> bindings = new HashMap<>();

  Schemas(JavaIndex index, HandlerRules rules, AnnotationValues values) {
    this.index = index;
    this.rules = rules;
    this.wrappers = new Wrappers(index);
    this.declaredRequest = new DeclaredRequest(values);
    this.declaredResponse = new DeclaredResponse(values);
  }

  /** The type of the body that is taken; empty where none is. */
  String request(Handler handler) {
    TypeName type = taken(handler);
    if (type != null && !isNothing(type) && !isOpen(type)) {
      return type.text();
    }
    String declared = declaredRequest.of(handler);
    return declared.isEmpty() && type != null && !isNothing(type) ? type.text() : declared;
  }

  private @Nullable TypeName taken(Handler handler) {
    List<Declared> declarations = handler.method().declarations();
    int count = declarations.get(0).method().parameters().size();
    for (int i = 0; i < count; i++) {
      for (Declared one : declarations) {
        if (takesBody(handler, one, i)) {
          return unwrapped(handler, one, one.method().parameters().get(i).type());
        }
      }
    }
    return null;
  }

  private boolean takesBody(Handler handler, Declared in, int position) {
    JavaMethod.Parameter parameter = in.method().parameters().get(position);
    BodyParameter body = rules.body();
    if (body instanceof Marked marked) {
      FoundAnnotation found = found(parameter.annotations(), in.type(), marked.annotations());
      boolean isWhole = found != null && found.value("value") == null;
      return isWhole || wrappers.means(parameter.type(), in.type(), marked.types());
    }
    Unmarked unmarked = (Unmarked) body;
    for (Declared one : handler.method().declarations()) {
      JavaMethod.Parameter same = one.method().parameters().get(position);
      if (found(same.annotations(), one.type(), unmarked.annotations()) != null
          || wrappers.means(same.type(), one.type(), unmarked.types())) {
        return false;
      }
    }
    return true;
  }

  private @Nullable FoundAnnotation found(
      List<AnnotationUse> uses, DeclaredType scope, Set<String> names) {
    return uses.isEmpty() ? null : rules.annotations().find(uses, scope, names);
  }

  /** What the signature says, and where it leaves that open, what annotations say. */
  String response(Handler handler) {
    if (!rules.answer().isBody(handler.controller(), handler.method())) {
      return "";
    }
    Declared body = handler.method().body();
    TypeName type = unwrapped(handler, body, body.method().returns());
    if (type != null && !isNothing(type) && !isOpen(type)) {
      return type.text();
    }
    String declared = declaredResponse.of(handler);
    return declared.isEmpty() && type != null && !isNothing(type) ? type.text() : declared;
  }

  /** Twice, because what a variable stands for may be wrapped itself. */
  private @Nullable TypeName unwrapped(Handler handler, Declared in, TypeName written) {
    TypeName inner = wrappers.unwrapped(written, in.type());
    if (inner == null) {
      return null;
    }
    TypeBindings known =
        bindings.computeIfAbsent(handler.controller(), type -> TypeBindings.of(type, index));
    TypeName bound = known.in(in, inner);
    return wrappers.unwrapped(bound, handler.controller());
  }

  /** Whether a type says nothing of what is in the body: a text or bytes may hold anything. */
  private static boolean isOpen(TypeName type) {
    return type.equals(TypeName.OBJECT) || OPEN.contains(type.text());
  }

  /** Whether a type says that there is no body. */
  static boolean isNothing(TypeName type) {
    String name = type.erased();
    return name.equals("void") || name.equals("Void");
  }
}
