package io.apiledger.driver.scan.spring;

import io.apiledger.driver.scan.java.AnnotationUse;
import io.apiledger.driver.scan.java.AnnotationWalk;
import io.apiledger.driver.scan.java.Annotations;
import io.apiledger.driver.scan.java.DeclaredType;
import io.apiledger.driver.scan.java.FoundAnnotation;
import io.apiledger.driver.scan.java.FoundAnnotation.Scoped;
import io.apiledger.driver.scan.java.JavaIndex;
import java.util.Map;
import java.util.TreeMap;

/** Composed annotations as Spring reads them: also the default of an alias counts. */
final class MergedAnnotations implements AnnotationWalk.Composition {
  private final Aliases aliases;

  private MergedAnnotations(JavaIndex index) {
    this.aliases = new Aliases(index);
  }

  static Annotations in(JavaIndex index) {
    return new AnnotationWalk(index, new MergedAnnotations(index));
  }

  @Override
  public Map<String, Scoped> values(
      FoundAnnotation meta, DeclaredType type, AnnotationUse use, DeclaredType scope) {
    Map<String, Scoped> values = new TreeMap<>(meta.values());
    aliases
        .of(use, type, meta.name())
        .forEach(
            (element, said) -> {
              if (element.equals("path")) {
                values.remove("value");
              }
              values.put(element, new Scoped(said.value(), said.isGiven() ? scope : type));
            });
    return values;
  }
}
