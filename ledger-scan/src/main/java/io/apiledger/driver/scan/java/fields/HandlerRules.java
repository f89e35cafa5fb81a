package io.apiledger.driver.scan.java.fields;

import static java.util.Objects.requireNonNull;

import io.apiledger.driver.scan.java.Annotations;
import io.apiledger.driver.scan.java.DeclaredType;
import io.apiledger.driver.scan.java.HandlerMethods.Method;
import java.util.Set;

/**
 * What is particular to the handlers of one framework.
 *
 * @param annotations how it looks for annotations
 * @param body which parameter takes the body of a request
 * @param answer whether what a method returns is the body of the response
 */
public record HandlerRules(Annotations annotations, BodyParameter body, Answer answer) {
  public HandlerRules {
    requireNonNull(annotations, "annotations");
    requireNonNull(body, "body");
    requireNonNull(answer, "answer");
  }

  /** Which parameter takes the body of a request. */
  public sealed interface BodyParameter permits Marked, Unmarked {}

  /**
   * The one with an annotation, or of a type, that says so.
   *
   * @param annotations full names; with a value they name a part of the body
   * @param types full names of types whose argument is the body
   */
  public record Marked(Set<String> annotations, Set<String> types) implements BodyParameter {
    public Marked {
      annotations = Set.copyOf(annotations);
      types = Set.copyOf(types);
    }
  }

  /**
   * The one without any annotation that says otherwise.
   *
   * @param annotations full names of those that say that something else is passed
   * @param types full names of types that never come from a body
   */
  public record Unmarked(Set<String> annotations, Set<String> types) implements BodyParameter {
    public Unmarked {
      annotations = Set.copyOf(annotations);
      types = Set.copyOf(types);
    }
  }

  /** Whether what a method returns is the body of the response. */
  @FunctionalInterface
  public interface Answer {
    /** It always is. */
    Answer ALWAYS = (controller, method) -> true;

    /** Whether it is for this method of this class: elsewhere it may be the name of a page. */
    boolean isBody(DeclaredType controller, Method method);
  }
}
