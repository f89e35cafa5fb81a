package io.apiledger.driver.scan.java;

import io.apiledger.driver.scan.java.FoundAnnotation.Scoped;
import io.apiledger.driver.scan.java.JavaType.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds annotations directly, or else on annotations that the code declares itself, over any number
 * of them that people write. Immutable but for what the index learns.
 */
public final class AnnotationWalk implements Annotations {
  private static final int DEEPEST = 8;

  private final JavaIndex index;
  private final Annotations direct;
  private final Composition composition;

  /**
   * Over the types of an index.
   *
   * @param composition how the framework reads a composed annotation
   */
  public AnnotationWalk(JavaIndex index, Composition composition) {
    this.index = index;
    this.direct = Annotations.byName(index);
    this.composition = composition;
  }

  /** What a framework makes of an annotation that is composed of others. */
  @FunctionalInterface
  public interface Composition {
    /**
     * The values of an annotation where another one stands that is composed of it.
     *
     * @param meta what stands on the composed annotation
     * @param type the composed annotation
     * @param use where it is used
     * @param scope where the names in the use mean something
     */
    Map<String, Scoped> values(
        FoundAnnotation meta, DeclaredType type, AnnotationUse use, DeclaredType scope);
  }

  @Override
  public @Nullable FoundAnnotation find(
      List<AnnotationUse> uses, DeclaredType scope, Set<String> names) {
    return find(uses, scope, names, 0);
  }

  private @Nullable FoundAnnotation find(
      List<AnnotationUse> uses, DeclaredType scope, Set<String> names, int depth) {
    FoundAnnotation found = direct.find(uses, scope, names);
    if (found != null || depth == DEEPEST) {
      return found;
    }
    for (AnnotationUse use : uses) {
      FoundAnnotation composed = composed(use, scope, names, depth);
      if (composed != null) {
        return composed;
      }
    }
    return null;
  }

  private @Nullable FoundAnnotation composed(
      AnnotationUse use, DeclaredType scope, Set<String> names, int depth) {
    DeclaredType type = index.resolve(use.name(), scope);
    if (type == null || type.type().kind() != Kind.ANNOTATION) {
      return null;
    }
    FoundAnnotation meta = find(type.type().annotations(), type, names, depth + 1);
    return meta == null
        ? null
        : new FoundAnnotation(meta.name(), composition.values(meta, type, use, scope), use);
  }
}
