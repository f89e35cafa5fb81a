package io.apiledger.driver.scan.jaxrs;

import io.apiledger.driver.scan.java.AnnotationUse;
import io.apiledger.driver.scan.java.DeclaredType;
import io.apiledger.driver.scan.java.HandlerMethods.Declared;
import io.apiledger.driver.scan.java.JavaIndex;
import io.apiledger.driver.scan.java.JavaMethod;
import io.apiledger.driver.scan.java.TypeName;
import io.apiledger.driver.scan.jaxrs.Application.Takes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what classes say that are applications. */
final class ApplicationReader {
  private static final Set<String> LISTS = Set.of("getClasses", "getSingletons");
  private static final String ALL_STARS = "/*";

  private final JavaIndex index;
  private final JaxRsAnnotations annotations;

  ApplicationReader(JavaIndex index, JaxRsAnnotations annotations) {
    this.index = index;
    this.annotations = annotations;
  }

  /** In the order of files and declarations. */
  List<Application> all() {
    List<Application> found = new ArrayList<>();
    for (DeclaredType type : index.all()) {
      AnnotationUse use =
          annotations.find(type.type().annotations(), type, JaxRsNames.APPLICATION_PATH);
      if (use != null && type.type().isConcrete()) {
        found.add(application(type, path(use, type)));
      }
    }
    return found;
  }

  /** A pattern of a servlet is a prefix all the same. */
  private ResourcePath path(AnnotationUse use, DeclaredType type) {
    ResourcePath path = annotations.path(use, type, type.type().name());
    String text = path.text();
    return text != null && text.endsWith(ALL_STARS)
        ? path.withText(text.substring(0, text.length() - ALL_STARS.length()))
        : path;
  }

  private Application application(DeclaredType type, ResourcePath path) {
    Set<DeclaredType> listed = new LinkedHashSet<>();
    boolean isComputed = false;
    for (DeclaredType ancestor : index.ancestry(type)) {
      isComputed |= ancestor.type().extended().stream().anyMatch(name -> isOther(name, ancestor));
      for (JavaMethod method : ancestor.type().methods()) {
        if (LISTS.contains(method.name()) && method.parameters().isEmpty()) {
          List<DeclaredType> classes = ClassesInCode.of(new Declared(ancestor, method), index);
          isComputed |= classes == null;
          listed.addAll(classes == null ? List.of() : classes);
        }
      }
    }
    Takes takes = isComputed ? Takes.COMPUTED : listed.isEmpty() ? Takes.ALL : Takes.LISTED;
    return new Application(type, path, takes, listed);
  }

  /** Whether it extends something of which it cannot be said what it lists. */
  private boolean isOther(TypeName name, DeclaredType type) {
    @Nullable DeclaredType found = index.supertype(name, type);
    return found == null
        && index.names(name.name(), type).stream().noneMatch(JaxRsNames.APPLICATION::contains);
  }
}
