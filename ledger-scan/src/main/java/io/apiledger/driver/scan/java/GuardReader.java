package io.apiledger.driver.scan.java;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Finds the calls of guards in the bodies of methods, and those of other methods of the class,
 * which may call one. Without guards, bodies stay unread.
 */
final class GuardReader {
  private static final Set<String> OWN = Set.of("this", "super");

  private final Tokens tokens;
  private final Set<String> guards;

  /**
   * @param guards simple names of methods
   */
  GuardReader(Tokens tokens, Set<String> guards) {
    this.tokens = tokens;
    this.guards = guards;
  }

  /** Of a body between two offsets; the tokens go on where they were. */
  List<GuardCall> calls(int from, int to) {
    if (guards.isEmpty()) {
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

  private List<GuardCall> read(int from, int to) {
    List<GuardCall> calls = new ArrayList<>();
    Certainty certainty = new Certainty();
    String before = "";
    String owner = "";
    boolean isOwn = true;
    for (tokens.back(from); tokens.start() < to; tokens.next()) {
      if (tokens.is('(') && (guards.contains(before) || isOwn && isName(before))) {
        calls.add(new GuardCall(before, !certainty.isCertain()));
      }
      certainty.pass(tokens.kind(), before);
      if (tokens.is('.')) {
        isOwn = OWN.contains(before);
        owner = ".";
      } else {
        isOwn = owner.isEmpty() || isOwn;
        owner = "";
      }
      before = tokens.is(Lexer.WORD) ? tokens.text() : "";
      certainty.pass(before);
    }
    return calls;
  }

  private static boolean isName(String word) {
    return !word.isEmpty() && !Keywords.isReserved(word);
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
