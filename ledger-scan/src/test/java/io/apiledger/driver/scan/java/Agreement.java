package io.apiledger.driver.scan.java;

import io.apiledger.model.port.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether our reader and a parser of the whole language say the same of a file. */
final class Agreement {
  private static final Set<String> BODIES = Set.of("RouterFunction");

  private final List<String> differences = new ArrayList<>();

  private Agreement() {}

  /** What they disagree on; empty where the parser does not take the file. */
  static List<String> differences(SourceFile file) throws IOException {
    JavaFile theirs = ParsedDeclarations.of(SourceText.of(file), BODIES);
    if (theirs == null) {
      return List.of();
    }
    Agreement agreement = new Agreement();
    JavaFile ours = new JavaReader(BODIES).read(file);
    agreement.same("package", ours.packageName(), theirs.packageName());
    agreement.same("imports", ours.imports(), theirs.imports());
    agreement.types("", ours.types(), theirs.types());
    return agreement.differences;
  }

  private void types(String in, List<JavaType> ours, List<JavaType> theirs) {
    same(in + " types", names(ours), names(theirs));
    for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
      type(in + "." + theirs.get(i).name(), ours.get(i), theirs.get(i));
    }
  }

  private void type(String in, JavaType ours, JavaType theirs) {
    same(in, head(ours), head(theirs));
    annotations(in, ours.annotations(), theirs.annotations());
    values(in, ours.constants(), theirs.constants());
    same(in + " methods", ours.methods().size(), theirs.methods().size());
    for (int i = 0; i < Math.min(ours.methods().size(), theirs.methods().size()); i++) {
      method(
          in + "#" + theirs.methods().get(i).name(),
          ours.methods().get(i),
          theirs.methods().get(i));
    }
    types(in, ours.nested(), theirs.nested());
  }

  private void method(String in, JavaMethod ours, JavaMethod theirs) {
    same(in, head(ours), head(theirs));
    annotations(in, ours.annotations(), theirs.annotations());
    same(in + " results", ours.results(), theirs.results());
    if (ours.fallback() != null && theirs.fallback() != null) {
      value(in + " default", ours.fallback(), theirs.fallback());
    }
    for (int i = 0; i < Math.min(ours.parameters().size(), theirs.parameters().size()); i++) {
      annotations(
          in, ours.parameters().get(i).annotations(), theirs.parameters().get(i).annotations());
    }
  }

  private void annotations(String in, List<AnnotationUse> ours, List<AnnotationUse> theirs) {
    same(in + " annotations", ours.size(), theirs.size());
    for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
      annotation(in + "@" + theirs.get(i).name(), ours.get(i), theirs.get(i));
    }
  }

  private void annotation(String in, AnnotationUse ours, AnnotationUse theirs) {
    same(in, ours.name() + ours.at(), theirs.name() + theirs.at());
    values(in, ours.values(), theirs.values());
  }

  private void values(String in, Map<String, Value> ours, Map<String, Value> theirs) {
    same(in, List.copyOf(ours.keySet()), List.copyOf(theirs.keySet()));
    if (ours.size() == theirs.size()) {
      each(in, List.copyOf(ours.values()), List.copyOf(theirs.values()));
    }
  }

  /** Calls and lambdas are read in bodies only: ours keeps them as they are written. */
  private void value(String in, Value ours, Value theirs) {
    if (ours instanceof Value.Many one && theirs instanceof Value.Many other) {
      each(in, one.values(), other.values());
    } else if (ours instanceof Value.Concatenation one
        && theirs instanceof Value.Concatenation other) {
      each(in, one.parts(), other.parts());
    } else if (ours instanceof Value.Nested one && theirs instanceof Value.Nested other) {
      annotation(in, one.annotation(), other.annotation());
    } else if (theirs instanceof Value.Call || theirs instanceof Value.Lambda) {
      same(in, ours.getClass(), Value.Other.class);
    } else {
      same(in, ours, theirs);
    }
  }

  private void each(String in, List<Value> ours, List<Value> theirs) {
    same(in + " values", ours.size(), theirs.size());
    for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
      value(in + "[" + i + "]", ours.get(i), theirs.get(i));
    }
  }

  private static List<String> names(List<JavaType> types) {
    return types.stream().map(JavaType::name).toList();
  }

  private static List<Object> head(JavaType type) {
    return List.of(
        type.name(),
        type.kind(),
        type.modifiers(),
        type.variables(),
        type.extended(),
        type.implemented(),
        type.at());
  }

  private static List<Object> head(JavaMethod method) {
    List<String> parameters =
        method.parameters().stream().map(each -> each.name() + ": " + each.type()).toList();
    return List.of(
        method.name(),
        method.modifiers(),
        method.variables(),
        parameters,
        method.returns(),
        method.hasBody(),
        method.fallback() == null,
        method.at());
  }

  private void same(String what, Object ours, Object theirs) {
    if (!ours.equals(theirs)) {
      differences.add(what + "\n  ours:   " + ours + "\n  theirs: " + theirs);
    }
  }
}
