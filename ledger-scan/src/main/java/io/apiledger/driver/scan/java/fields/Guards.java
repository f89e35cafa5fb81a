package io.apiledger.driver.scan.java.fields;

import io.apiledger.driver.scan.java.AnnotationUse;
import io.apiledger.driver.scan.java.DeclaredType;
import io.apiledger.driver.scan.java.FoundAnnotation;
import io.apiledger.driver.scan.java.HandlerMethods.Declared;
import io.apiledger.driver.scan.java.JavaMethod;
import io.apiledger.model.Auth;
import io.apiledger.model.Entry;
import io.apiledger.model.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What guards a handler. Annotations can say that somebody is asked for, never that nobody is:
 * something that stands before the code may ask all the same, and only the configuration knows.
 */
final class Guards {
  private static final int LONGEST = 200;

  private final AnnotationValues values;
  private final Requirements requirements;
  private final Set<String> configured;

  /**
   * @param configured simple names of annotations, of types of parameters, and of methods that
   *     handlers call, that guard as well
   */
  Guards(AnnotationValues values, Requirements requirements, Set<String> configured) {
    this.values = values;
    this.requirements = requirements;
    this.configured = configured;
  }

  /**
   * Fills in who is asked for. Unknown with guards is a guard that may let everybody in; unknown
   * without any is a handler that asks for nobody.
   */
  void fill(Entry.Builder entry, Handler handler) {
    Verdict verdict = new Verdict();
    for (Set<String> family : GuardNames.FAMILIES) {
      for (FoundAnnotation found : handler.nearest(family)) {
        read(found, verdict);
      }
    }
    parameters(handler, verdict);
    configured(handler, verdict);
    boolean permitted = verdict.permitted && !verdict.asked;
    for (String scheme : requirements.of(handler)) {
      verdict.guards.add(scheme);
      verdict.asked |= !permitted;
    }
    entry.auth(verdict.asked ? Auth.YES : Auth.UNKNOWN);
    entry.authSchemes(List.copyOf(verdict.guards));
  }

  /** What was found so far. */
  private static final class Verdict {
    private final Set<String> guards = new LinkedHashSet<>();
    private boolean asked;
    private boolean permitted;
  }

  private void read(FoundAnnotation found, Verdict verdict) {
    List<String> said = values.texts(found, "value");
    if (GuardNames.PERMITTING.contains(found.name())
        || said.stream().anyMatch(GuardNames::isOpen)) {
      verdict.permitted = true;
      return;
    }
    verdict.guards.add(name(found.simpleName(), said));
    verdict.asked |= said.stream().allMatch(one -> GuardNames.asks(found.name(), one));
  }

  /** {@code RolesAllowed(admin, clerk)}. */
  private static String name(String annotation, List<String> values) {
    String inside = Text.shortened(Text.oneLine(String.join(", ", values)), LONGEST);
    return inside.isEmpty() ? annotation : annotation + "(" + inside + ")";
  }

  /** A caller who may be missing is none that is asked for. */
  private static void parameters(Handler handler, Verdict verdict) {
    for (Declared one : handler.method().declarations()) {
      for (JavaMethod.Parameter parameter : one.method().parameters()) {
        FoundAnnotation found =
            handler.annotations().find(parameter.annotations(), one.type(), GuardNames.CALLERS);
        if (found != null) {
          verdict.guards.add(found.simpleName());
          verdict.asked |= !parameter.type().simpleName().equals("Optional");
        }
      }
    }
  }

  private void configured(Handler handler, Verdict verdict) {
    if (configured.isEmpty()) {
      return;
    }
    for (Declared one : handler.method().declarations()) {
      named(one.method().annotations(), one.type(), verdict);
      for (JavaMethod.Parameter parameter : one.method().parameters()) {
        named(parameter.annotations(), one.type(), verdict);
        if (configured.contains(parameter.type().simpleName())) {
          verdict.guards.add(parameter.type().simpleName());
          verdict.asked = true;
        }
      }
    }
    handler.ancestry().forEach(type -> named(type.type().annotations(), type, verdict));
    GuardCalls calls = new GuardCalls(configured, handler.ancestry());
    calls
        .of(handler.method().body().method())
        .forEach(
            (name, isCertain) -> {
              verdict.guards.add(name);
              verdict.asked |= isCertain;
            });
  }

  private void named(List<AnnotationUse> uses, DeclaredType scope, Verdict verdict) {
    for (AnnotationUse use : uses) {
      if (configured.contains(use.simpleName())) {
        FoundAnnotation found = FoundAnnotation.of(use.name(), use, scope);
        verdict.guards.add(name(use.simpleName(), values.texts(found, "value")));
        verdict.asked = true;
      }
    }
  }
}
