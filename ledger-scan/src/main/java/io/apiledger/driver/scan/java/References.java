package io.apiledger.driver.scan.java;

import io.apiledger.model.Text;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The files that a file's supertypes, annotations and constants may stand in. */
public final class References {
  private final JavaFile file;
  private final Set<String> paths = new TreeSet<>(Text.BY_UTF8);

  private References(JavaFile file) {
    this.file = file;
  }

  /** The ends of their paths, such as {@code com/acme/Paths.java}. */
  public static Set<String> of(JavaFile file) {
    References references = new References(file);
    references.types(file.types());
    return references.paths;
  }

  private void types(List<JavaType> types) {
    for (JavaType type : types) {
      typeNames(type.extended());
      typeNames(type.implemented());
      annotations(type.annotations());
      values(type.constants().values());
      for (JavaMethod method : type.methods()) {
        annotations(method.annotations());
        if (method.fallback() != null) {
          value(method.fallback());
        }
        values(method.results());
      }
      types(type.nested());
    }
  }

  private void typeNames(List<TypeName> names) {
    for (TypeName name : names) {
      typeName(name.name());
    }
  }

  private void annotations(List<AnnotationUse> uses) {
    for (AnnotationUse use : uses) {
      typeName(use.name());
      values(use.values().values());
    }
  }

  private void values(Collection<Value> values) {
    for (Value value : values) {
      value(value);
    }
  }

  private void value(Value value) {
    if (value instanceof Value.Name name) {
      constant(name.name());
    } else if (value instanceof Value.Concatenation sum) {
      values(sum.parts());
    } else if (value instanceof Value.Many many) {
      values(many.values());
    } else if (value instanceof Value.Nested nested) {
      annotations(List.of(nested.annotation()));
    } else if (value instanceof Value.Call call) {
      values(call.arguments());
      if (call.target() != null) {
        value(call.target());
      }
    } else if (value instanceof Value.Lambda lambda) {
      values(lambda.results());
    }
  }

  private void constant(String name) {
    int dot = name.lastIndexOf('.');
    if (dot >= 0) {
      typeName(name.substring(0, dot));
      return;
    }
    for (Import one : file.imports()) {
      if (one.members() && one.onDemand()) {
        qualified(one.name());
      } else if (one.members() && one.isOf(name)) {
        qualified(one.owner());
      }
    }
  }

  private void typeName(String name) {
    int dot = name.indexOf('.');
    String head = dot < 0 ? name : name.substring(0, dot);
    for (Import one : file.imports()) {
      if (!one.onDemand() && one.isOf(head)) {
        qualified(one.name());
        return;
      }
    }
    if (dot >= 0) {
      qualified(name);
    }
    add(file.packageName(), head);
    for (Import one : file.imports()) {
      if (one.onDemand()) {
        qualified(one.name() + "." + head);
      }
    }
  }

  /** Of a nested type it is the outermost one whose file it is: the first upper-case name. */
  private void qualified(String name) {
    int start = 0;
    int end = name.indexOf('.');
    while (end >= 0 && !Character.isUpperCase(name.charAt(start))) {
      start = end + 1;
      end = name.indexOf('.', start);
    }
    add(
        name.substring(0, Math.max(0, start - 1)),
        name.substring(start, end < 0 ? name.length() : end));
  }

  private void add(String packageName, String type) {
    String folder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
    paths.add(folder + type + ".java");
  }
}
