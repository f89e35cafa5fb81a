package io.apiledger.driver.scan.micronaut;

import io.apiledger.driver.scan.java.AnnotationUse;
import io.apiledger.driver.scan.java.AnnotationWalk;
import io.apiledger.driver.scan.java.Annotations;
import io.apiledger.driver.scan.java.DeclaredType;
import io.apiledger.driver.scan.java.FoundAnnotation;
import io.apiledger.driver.scan.java.FoundAnnotation.Scoped;
import io.apiledger.driver.scan.java.JavaIndex;
import io.apiledger.driver.scan.java.JavaMethod;
import io.apiledger.driver.scan.java.Value;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Composed annotations as Micronaut reads them. Other than in Spring, only what is written counts:
 * the default of an alias does not.
 */
final class Stereotypes implements AnnotationWalk.Composition {
  private final Annotations direct;

  private Stereotypes(JavaIndex index) {
    this.direct = Annotations.byName(index);
  }

  static Annotations in(JavaIndex index) {
    return new AnnotationWalk(index, new Stereotypes(index));
  }

  @Override
  public Map<String, Scoped> values(
      FoundAnnotation meta, DeclaredType type, AnnotationUse use, DeclaredType scope) {
    Map<String, Scoped> values = new TreeMap<>(meta.values());
    for (JavaMethod element : type.type().methods()) {
      Value given = use.values().get(element.name());
      FoundAnnotation alias =
          direct.find(element.annotations(), type, Set.of(MicronautNames.ALIAS_FOR));
      Scoped member = alias == null ? null : alias.values().get("member");
      if (given != null && member != null && member.value() instanceof Value.Literal literal) {
        values.put(literal.value(), new Scoped(given, scope));
      }
    }
    return values;
  }
}
