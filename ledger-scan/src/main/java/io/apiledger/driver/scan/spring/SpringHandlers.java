package io.apiledger.driver.scan.spring;

import io.apiledger.driver.scan.java.Annotations;
import io.apiledger.driver.scan.java.DeclaredType;
import io.apiledger.driver.scan.java.HandlerMethods.Declared;
import io.apiledger.driver.scan.java.HandlerMethods.Method;
import io.apiledger.driver.scan.java.JavaIndex;
import io.apiledger.driver.scan.java.TypeName;
import io.apiledger.driver.scan.java.fields.HandlerRules;
import java.util.Set;

/** What is particular to Spring's handlers: without further word, what they return is a view. */
final class SpringHandlers {
  private static final int DEEPEST = 8;

  private final JavaIndex index;
  private final Annotations annotations;

  private SpringHandlers(JavaIndex index, Annotations annotations) {
    this.index = index;
    this.annotations = annotations;
  }

  static HandlerRules rules(JavaIndex index, Annotations annotations) {
    return new HandlerRules(
        annotations,
        new HandlerRules.Marked(SpringNames.REQUEST_BODY, SpringNames.ENTITIES),
        new SpringHandlers(index, annotations)::answersWithBody);
  }

  private boolean answersWithBody(DeclaredType controller, Method method) {
    Declared body = method.body();
    if (isEntity(body.method().returns(), body.type())) {
      return true;
    }
    for (Declared one : method.declarations()) {
      Set<String> names = SpringNames.RESPONSE_BODY;
      if (annotations.find(one.method().annotations(), one.type(), names) != null) {
        return true;
      }
    }
    for (DeclaredType type : index.ancestry(controller)) {
      if (annotations.find(type.type().annotations(), type, SpringNames.RESPONSE_BODY) != null) {
        return true;
      }
    }
    return false;
  }

  /** Also one that is late, such as {@code Mono<ResponseEntity<Order>>}. */
  private boolean isEntity(TypeName returned, DeclaredType scope) {
    TypeName type = returned;
    for (int i = 0; i < DEEPEST; i++) {
      if (index.mayMean(type.name(), scope, SpringNames.ENTITIES)) {
        return true;
      }
      if (type.arguments().isEmpty()) {
        return false;
      }
      type = type.arguments().get(0);
    }
    return false;
  }
}
