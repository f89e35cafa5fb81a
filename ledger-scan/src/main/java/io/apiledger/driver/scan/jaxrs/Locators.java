package io.apiledger.driver.scan.jaxrs;

import io.apiledger.driver.scan.java.DeclaredType;
import io.apiledger.driver.scan.java.HandlerMethods.Declared;
import io.apiledger.driver.scan.java.JavaIndex;
import io.apiledger.driver.scan.java.JavaMethod;
import io.apiledger.driver.scan.java.TypeName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where sub-resource locators lead. */
final class Locators {
  private static final int MOST_REACHED = 10_000;

  /** What a forgotten method designator makes a locator of: it leads to no routes. */
  private static final Set<String> ANSWERS =
      Set.of("void", "boolean", "int", "long", "double", "String", "Response");

  private final JavaIndex index;
  private final Generics generics;
  private final ResourceMethods methods;
  private final Map<DeclaredType, List<DeclaredType>> subtypes = new HashMap<>();

  Locators(JavaIndex index, Generics generics, ResourceMethods methods) {
    this.index = index;
    this.generics = generics;
    this.methods = methods;
    for (DeclaredType type : index.all()) {
      if (type.type().isConcrete()) {
        for (DeclaredType one : index.ancestry(type)) {
          subtypes.computeIfAbsent(one, key -> new ArrayList<>()).add(type);
        }
      }
    }
  }

  /** What JAX-RS sees in a sub-resource: where alternatives have one in common, it is one. */
  List<ResourceMember> members(SubResource resource) {
    Map<String, List<ResourceMember.Of>> common = new LinkedHashMap<>();
    for (Bound type : resource.alternatives()) {
      for (ResourceMethod method : methods.of(type.type())) {
        common
            .computeIfAbsent(method.key(), key -> new ArrayList<>())
            .add(new ResourceMember.Of(type, method));
      }
    }
    List<ResourceMember> members = new ArrayList<>();
    common.forEach((key, all) -> members.add(member(key, all, resource.declared())));
    return members;
  }

  /**
   * Of several, whose code runs is only known at run time: what the locator is declared to return
   * stands for them.
   */
  private ResourceMember member(String key, List<ResourceMember.Of> all, @Nullable Bound declared) {
    ResourceMethod shared = all.size() > 1 ? declared(declared, key) : null;
    return new ResourceMember(shared == null ? all.get(0).method() : shared, all);
  }

  private @Nullable ResourceMethod declared(@Nullable Bound type, String key) {
    for (ResourceMethod one : type == null ? List.<ResourceMethod>of() : methods.of(type.type())) {
      if (one.key().equals(key)) {
        return one;
      }
    }
    return null;
  }

  /** Whether a method without designator can lead to anything. */
  boolean leads(ResourceMember member) {
    return !ANSWERS.contains(member.method().body().method().returns().erased());
  }

  /** Where a locator leads. */
  SubResource target(ResourceMember member) {
    List<Bound> alternatives = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Bound declared = null;
    for (ResourceMember.Of of : member.all()) {
      SubResource one = target(of.method().body(), of.type());
      if (one.alternatives().isEmpty()) {
        return SubResource.UNKNOWN;
      }
      declared = declared == null ? one.declared() : declared;
      one.alternatives().stream().filter(bound -> seen.add(bound.key())).forEach(alternatives::add);
    }
    return new SubResource(declared, alternatives);
  }

  private SubResource target(Declared body, Bound type) {
    JavaMethod method = body.method();
    TypeName returns = method.returns();
    boolean isClass = returns.simpleName().equals("Class") && returns.arguments().size() == 1;
    TypeName name = isClass ? returns.arguments().get(0) : returns;
    Bound declared = generics.resolve(name, body.type(), method.variables(), type);
    if (declared == null) {
      List<DeclaredType> named = ClassesInCode.of(body, index);
      return named == null
          ? SubResource.UNKNOWN
          : new SubResource(null, named.stream().map(Bound::raw).toList());
    }
    if (declared.type().type().isConcrete()) {
      return SubResource.only(declared);
    }
    List<Bound> fitting =
        generics.fitting(declared, subtypes.getOrDefault(declared.type(), List.of()));
    return fitting.isEmpty() ? SubResource.only(declared) : new SubResource(declared, fitting);
  }

  /** The classes that locators of some classes lead to, over any number of them. */
  Set<DeclaredType> reached(Collection<DeclaredType> roots) {
    Set<DeclaredType> reached = new HashSet<>();
    Set<String> seen = new HashSet<>();
    Deque<SubResource> next = new ArrayDeque<>();
    roots.forEach(root -> next.add(SubResource.only(Bound.raw(root))));
    while (!next.isEmpty()) {
      for (ResourceMember member : members(next.remove())) {
        SubResource target = member.method().isLocator() ? target(member) : SubResource.UNKNOWN;
        List<Bound> fresh =
            target.alternatives().stream()
                .filter(bound -> seen.size() < MOST_REACHED && seen.add(bound.key()))
                .toList();
        fresh.forEach(bound -> reached.add(bound.type()));
        if (!fresh.isEmpty()) {
          next.add(new SubResource(target.declared(), fresh));
        }
      }
    }
    return reached;
  }
}
