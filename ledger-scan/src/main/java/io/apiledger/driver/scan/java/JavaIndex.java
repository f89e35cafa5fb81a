package io.apiledger.driver.scan.java;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Types by name across files, found as Java finds them: members of the class and of what it
 * inherits, outer classes, imports, the package, imports on demand. Not safe for use by several
 * threads.
 */
public final class JavaIndex {
  private static final int MOST_ANCESTORS = 1000;

  private final Map<String, DeclaredType> byName = new HashMap<>();
  private final List<DeclaredType> all = new ArrayList<>();
  private final Map<String, List<DeclaredType>> ancestors = new HashMap<>();
  private final Map<DeclaredType, Map<String, Optional<DeclaredType>>> resolved = new HashMap<>();
  private final Map<DeclaredType, Map<String, Set<String>>> named = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  /**
   * @param files where two declare one name, the first of them wins
   */
  public JavaIndex(List<JavaFile> files) {
    for (JavaFile file : files) {
      for (JavaType type : file.types()) {
        add(DeclaredType.of(file, type));
      }
    }
  }

  private void add(DeclaredType type) {
    all.add(type);
    byName.putIfAbsent(type.name(), type);
    for (JavaType inner : type.type().nested()) {
      add(type.nested(inner));
    }
  }

  /** All types, in the order of files and declarations. */
  public List<DeclaredType> all() {
    return Collections.unmodifiableList(all);
  }

  /** The type that a name means at some place; null where it is not among the files. */
  public @Nullable DeclaredType resolve(String name, DeclaredType scope) {
    if (!open.isEmpty()) {
      return search(name, scope); // In a cycle: what is found now is not all there is.
    }
    Map<String, Optional<DeclaredType>> known =
        resolved.computeIfAbsent(scope, type -> new HashMap<>());
    Optional<DeclaredType> found = known.get(name);
    if (found == null) {
      found = Optional.ofNullable(search(name, scope));
      known.put(name, found);
    }
    return found.orElse(null);
  }

  private @Nullable DeclaredType search(String name, DeclaredType scope) {
    int dot = name.indexOf('.');
    DeclaredType found = simple(dot < 0 ? name : name.substring(0, dot), scope);
    if (found == null) {
      return dot < 0 ? null : byName.get(name);
    }
    while (found != null && dot >= 0) {
      int end = name.indexOf('.', dot + 1);
      found = member(found, name.substring(dot + 1, end < 0 ? name.length() : end));
      dot = end;
    }
    return found;
  }

  /**
   * The full names that a name may mean: one where that is certain, several where it depends on
   * types that are not among the files.
   */
  public Set<String> names(String name, DeclaredType scope) {
    Map<String, Set<String>> known = named.computeIfAbsent(scope, type -> new HashMap<>());
    Set<String> names = known.get(name);
    if (names == null) {
      names = Collections.unmodifiableSet(possible(name, scope));
      known.put(name, names);
    }
    return names;
  }

  /** Whether a name may mean one of these full names. */
  public boolean mayMean(String name, DeclaredType scope, Set<String> names) {
    for (String one : names(name, scope)) {
      if (names.contains(one)) {
        return true;
      }
    }
    return false;
  }

  private Set<String> possible(String name, DeclaredType scope) {
    DeclaredType found = resolve(name, scope);
    if (found != null) {
      return Set.of(found.name());
    }
    Set<String> names = new LinkedHashSet<>();
    int dot = name.indexOf('.');
    String head = dot < 0 ? name : name.substring(0, dot);
    String rest = dot < 0 ? "" : name.substring(dot);
    Import imported = imported(head, scope.file());
    if (imported != null) {
      return Set.of(Relocation.original(imported.name() + rest));
    }
    if (dot >= 0) {
      names.add(Relocation.original(name));
    }
    for (Import one : scope.file().imports()) {
      if (one.onDemand() && !one.members()) {
        names.add(Relocation.original(one.name() + "." + name));
      }
    }
    names.add(scope.file().packageName() + "." + name);
    names.add("java.lang." + name);
    return names;
  }

  /**
   * A static import names a type at best, and a field, such as a constant, at worst: it is last.
   */
  private static @Nullable Import imported(String name, JavaFile file) {
    Import member = null;
    for (Import one : file.imports()) {
      if (!one.onDemand() && one.isOf(name)) {
        if (!one.members()) {
          return one;
        }
        member = member == null ? one : member;
      }
    }
    return member;
  }

  /**
   * The type itself, then what it extends and implements, as far as it is among the files:
   * interfaces before the superclass, each followed by its own.
   */
  public List<DeclaredType> ancestry(DeclaredType type) {
    String key = type.file().path() + ":" + type.name();
    List<DeclaredType> known = ancestors.get(key);
    if (known == null) {
      known = walk(type);
      ancestors.put(key, known);
    }
    return known;
  }

  private List<DeclaredType> walk(DeclaredType type) {
    Map<String, DeclaredType> seen = new LinkedHashMap<>();
    Deque<DeclaredType> next = new ArrayDeque<>(List.of(type));
    while (!next.isEmpty() && seen.size() < MOST_ANCESTORS) {
      DeclaredType one = next.pop();
      if (seen.putIfAbsent(one.name(), one) != null) {
        continue;
      }
      List<TypeName> supers = new ArrayList<>(one.type().implemented());
      supers.addAll(one.type().extended());
      Collections.reverse(supers);
      for (TypeName name : supers) {
        DeclaredType found = supertype(name, one);
        if (found != null) {
          next.push(found);
        }
      }
    }
    return List.copyOf(seen.values());
  }

  /** A name in an extends clause: the members of the type itself are not in scope there. */
  public @Nullable DeclaredType supertype(TypeName name, DeclaredType of) {
    if (of.outer() != null) {
      return resolve(name.name(), of.outer());
    }
    int dot = name.name().indexOf('.');
    String head = dot < 0 ? name.name() : name.name().substring(0, dot);
    DeclaredType found = ofFile(head, of.file());
    if (found == null) {
      return dot < 0 ? null : byName.get(name.name());
    }
    return dot < 0 ? found : byName.get(found.name() + name.name().substring(dot));
  }

  private @Nullable DeclaredType simple(String name, DeclaredType scope) {
    for (DeclaredType at = scope; at != null; at = at.outer()) {
      if (at.type().name().equals(name)) {
        return at;
      }
      DeclaredType member = member(at, name);
      if (member != null) {
        return member;
      }
    }
    return ofFile(name, scope.file());
  }

  /** A nested type, the type's own or inherited. Cycles end: what is being looked up is not. */
  private @Nullable DeclaredType member(DeclaredType type, String name) {
    DeclaredType own = byName.get(type.name() + "." + name);
    if (own != null || type.type().extended().isEmpty() && type.type().implemented().isEmpty()) {
      return own;
    }
    String key = type.name() + " " + name;
    if (!open.add(key)) {
      return null;
    }
    try {
      for (DeclaredType ancestor : ancestry(type)) {
        DeclaredType inherited = byName.get(ancestor.name() + "." + name);
        if (inherited != null) {
          return inherited;
        }
      }
      return null;
    } finally {
      open.remove(key);
    }
  }

  private @Nullable DeclaredType ofFile(String name, JavaFile file) {
    String prefix = file.packageName().isEmpty() ? "" : file.packageName() + ".";
    for (Import one : file.imports()) {
      if (!one.onDemand() && one.isOf(name) && byName.containsKey(one.name())) {
        return byName.get(one.name());
      }
    }
    DeclaredType found = byName.get(prefix + name);
    for (Import one : found == null ? file.imports() : List.<Import>of()) {
      if (one.onDemand() && found == null) {
        found = byName.get(one.name() + "." + name);
      }
    }
    return found;
  }
}
