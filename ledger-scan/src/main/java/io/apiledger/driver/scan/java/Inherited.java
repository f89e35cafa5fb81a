package io.apiledger.driver.scan.java;

import io.apiledger.driver.scan.java.JavaType.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What other files may take a framework's annotations from without naming the framework: types that
 * they extend or implement, and annotations that are composed of others.
 */
final class Inherited {
  private final JavaFile file;
  private final Set<String> ofFrameworks;
  private final Set<String> words = new HashSet<>();
  private final Map<String, Set<String>> through = new HashMap<>();

  private Inherited(JavaFile file, Set<String> ofFrameworks) {
    this.file = file;
    this.ofFrameworks = ofFrameworks;
  }

  /**
   * Of a file.
   *
   * @param ofFrameworks what names of frameworks' annotations hold
   */
  static Inherited of(JavaFile file, Set<String> ofFrameworks) {
    Inherited inherited = new Inherited(file, ofFrameworks);
    inherited.add(file.types());
    return inherited;
  }

  /** Simple names of types that carry a framework's annotations: a file that uses one holds it. */
  Set<String> words() {
    return words;
  }

  /** Simple names of types, with those that they may have such annotations from. */
  Map<String, Set<String>> through() {
    return through;
  }

  private void add(List<JavaType> types) {
    for (JavaType type : types) {
      List<AnnotationUse> uses = new ArrayList<>(type.annotations());
      if (type.kind() != Kind.ANNOTATION) {
        for (JavaMethod method : type.methods()) {
          uses.addAll(method.annotations());
        }
      }
      if (isOneOfFramework(uses)) {
        words.add(type.name());
      } else {
        addThrough(type, uses);
      }
      add(type.nested());
    }
  }

  private void addThrough(JavaType type, List<AnnotationUse> uses) {
    Set<String> names = new HashSet<>();
    for (AnnotationUse use : uses) {
      names.add(use.simpleName());
    }
    for (TypeName name : type.extended()) {
      names.add(name.simpleName());
    }
    for (TypeName name : type.implemented()) {
      names.add(name.simpleName());
    }
    if (!names.isEmpty()) {
      through.computeIfAbsent(type.name(), name -> new HashSet<>()).addAll(names);
    }
  }

  private boolean isOneOfFramework(List<AnnotationUse> uses) {
    for (AnnotationUse use : uses) {
      if (isOfFramework(use.name())) {
        return true;
      }
    }
    return false;
  }

  private boolean isOfFramework(String name) {
    int dot = name.indexOf('.');
    String head = dot < 0 ? name : name.substring(0, dot);
    for (Import one : file.imports()) {
      if (!one.onDemand() && one.isOf(head)) {
        return holdsOne(one.name()) || holdsOne(name);
      }
    }
    return holdsOne(name) || isImportedOnDemand();
  }

  private boolean isImportedOnDemand() {
    for (Import one : file.imports()) {
      if (one.onDemand() && holdsOne(one.name() + ".")) {
        return true;
      }
    }
    return false;
  }

  private boolean holdsOne(String name) {
    for (String one : ofFrameworks) {
      if (name.contains(one)) {
        return true;
      }
    }
    return false;
  }
}
