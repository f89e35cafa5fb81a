package io.apiledger.driver.scan.java;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Finds the calls of guards in the bodies of methods. Without guards, bodies stay unread. */
final class GuardReader {
  private final SourceText source;
  private final Tokens tokens;
  private final Set<String> guards;

  /**
   * @param guards simple names of methods
   */
  GuardReader(SourceText source, Tokens tokens, Set<String> guards) {
    this.source = source;
    this.tokens = tokens;
    this.guards = guards;
  }

  /** Of a body between two offsets; the tokens go on where they were. */
  List<GuardCall> calls(int from, int to) {
    if (guards.isEmpty() || !namesOne(source.of(from, to))) {
      return List.of();
    }
    int next = tokens.start();
    try {
      return read(from, to);
    } catch (SyntaxFault fault) {
      return List.of(); // No Java, and nothing that anybody runs.
    } finally {
      tokens.back(next);
    }
  }

  private boolean namesOne(String body) {
    return guards.stream().anyMatch(body::contains);
  }

  private List<GuardCall> read(int from, int to) {
    List<GuardCall> calls = new ArrayList<>();
    Certainty certainty = new Certainty();
    String before = "";
    for (tokens.back(from); tokens.start() < to; tokens.next()) {
      if (tokens.is('(') && guards.contains(before)) {
        calls.add(new GuardCall(before, !certainty.isCertain()));
      }
      certainty.pass(tokens.kind(), before);
      before = tokens.is(Lexer.WORD) ? tokens.text() : "";
      certainty.pass(before);
    }
    return calls;
  }

  /** Whether every way through a body comes by: not where a condition or a block is around. */
  private static final class Certainty {
    private static final Set<String> ALWAYS = Set.of("try", "finally", "do");
    private static final Set<String> CONDITIONS = Set.of("if", "while", "for");

    private final Deque<Boolean> blocks = new ArrayDeque<>();
    private int brackets;
    private int condition = -1;
    private boolean isSingle;

    boolean isCertain() {
      return !isSingle && (blocks.isEmpty() || blocks.peek());
    }

    /** A word: what follows it may be left out. */
    void pass(String word) {
      if (word.equals("else")) {
        isSingle = true;
      } else if (CONDITIONS.contains(word)) {
        condition = brackets;
      }
    }

    /** A bracket, or the end of a statement. */
    void pass(int kind, String before) {
      switch (kind) {
        case '(' -> brackets++;
        case ')' -> {
          brackets--;
          if (brackets == condition) {
            condition = -1;
            isSingle = true;
          }
        }
        case '{' -> {
          boolean isCertain = blocks.isEmpty() || ALWAYS.contains(before) && isCertain();
          blocks.push(isCertain);
          isSingle = false;
        }
        case '}' -> {
          if (!blocks.isEmpty()) {
            blocks.pop();
          }
        }
        case ';' -> isSingle = false;
        default -> {}
      }
    }
  }
}
