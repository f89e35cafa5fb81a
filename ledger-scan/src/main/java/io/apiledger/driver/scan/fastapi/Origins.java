package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.Statement;
import io.apiledger.driver.scan.python.Walk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the values of a function come from, as far as names tell: from who is calling, from other
 * parameters, or from neither, such as settings. For one thread.
 */
final class Origins {
  /** Neither: settings, constants, what the server has. */
  static final int NEITHER = 0;

  /** The request, its headers and cookies, and what was made of them. */
  static final int CALLER = 1;

  /** Its body, path and query: what is called for. */
  static final int OTHER = 2;

  /** What a guard says that may let unknown callers in, perhaps as somebody else. */
  static final int DOUBTED = 4;

  /** The body of a request: who somebody would like to be. */
  static final int SENT = 8;

  /** The request itself, together with {@link #CALLER}. */
  static final int REQUEST = 16 | CALLER;

  /** What the server may have made up where nobody knows the caller. */
  static final int MADE_UP = 32;

  /** What the server made for a request, such as a session of its database: CALLER as well. */
  static final int TOOL = 64 | CALLER;

  /** What stood in the request before, and may be somebody who was made up. */
  static final int KEPT = 256;

  /** Where requests keep what stands before guards look at it. */
  private static final int STATE = 128;

  /** They give what is sent. */
  private static final Set<String> BODIES = Set.of("body", "form", "json");

  /** They hold what callers send. */
  private static final Set<String> SENDING = Set.of("cookies", "headers", "query_params");

  /** They hand on what they are given. */
  private static final Set<String> PASSING =
      Set.of(
          "getattr", "hasattr", "str", "int", "bool", "dict", "list", "set", "isinstance", "len");

  private final Map<String, Integer> names;
  private final Map<String, String> makers;

  /** Calls that make somebody up. */
  private final Set<Expression> inventions;

  private final RequestState state;

  /**
   * @param parameters where each of them comes from
   * @param guards what made some of them
   */
  Origins(
      Map<String, Integer> parameters,
      Map<String, String> guards,
      List<Statement> body,
      RequestState state) {
    this.state = state;
    this.names = new HashMap<>(parameters);
    this.makers = new HashMap<>(guards);
    this.inventions = Set.of();
    Walk.anyStatement(
        body,
        statement -> {
          read(statement);
          return false;
        });
  }

  private Origins(Origins known, Set<String> madeUp, Set<Expression> inventions) {
    this.state = known.state;
    this.names = new HashMap<>(known.names);
    this.makers = known.makers;
    this.inventions = inventions;
    for (String name : madeUp) {
      names.put(name, names.getOrDefault(name, NEITHER) | MADE_UP);
    }
  }

  /** The same, with names and expressions of what may be made up. */
  Origins with(Set<String> madeUp, Set<Expression> inventions) {
    return new Origins(this, madeUp, inventions);
  }

  private void read(Statement statement) {
    if (statement instanceof Statement.Assign assign) {
      int origin = of(assign.value()) | (RequestState.isState(assign.value(), this) ? STATE : 0);
      for (Expression target : assign.targets()) {
        bind(target, origin);
        if ((origin & CALLER) != 0 && target instanceof Expression.Name name) {
          made(name.id(), assign.value());
        }
      }
    } else if (statement instanceof Statement.For loop) {
      bind(loop.target(), of(loop.source()));
    } else if (statement instanceof Statement.With with) {
      for (Statement.With.Item item : with.items()) {
        if (item.target() != null) {
          bind(item.target(), of(item.context()));
        }
      }
    }
  }

  private void bind(Expression target, int origin) {
    if (target instanceof Expression.Name name) {
      names.put(name.id(), origin | names.getOrDefault(name.id(), NEITHER));
    } else if (target instanceof Expression.Items items) {
      for (Expression element : items.elements()) {
        bind(element, origin);
      }
    } else if (target instanceof Expression.Index part && part.of() instanceof Expression.Name) {
      bind(part.of(), origin);
    }
  }

  private void made(String name, Expression value) {
    String maker = maker(value);
    if (maker != null) {
      makers.putIfAbsent(name, maker);
    }
  }

  /** Whether values come from the caller, and from nothing else that is sent. */
  static boolean isCaller(int origin) {
    return (origin & (CALLER | OTHER)) == CALLER;
  }

  /** Whether a name stands for where requests keep what stands before guards look at it. */
  boolean isState(Expression.Name name) {
    return (names.getOrDefault(name.id(), NEITHER) & STATE) != 0;
  }

  /** Whether a name stands for a request. */
  boolean isRequest(Expression.Name name) {
    return isRequest(names.getOrDefault(name.id(), NEITHER));
  }

  /** Whether it stands for the request as a whole. */
  private static boolean isRequest(int origin) {
    return (origin & REQUEST) == REQUEST;
  }

  /** Whether it stands for no caller in particular. */
  static boolean isAround(int origin) {
    return isRequest(origin) || (origin & TOOL) == TOOL;
  }

  /** Whether values come from what is called for, or from a body and not from who sends it. */
  static boolean isSent(int origin) {
    return (origin & OTHER) != 0 || (origin & (CALLER | SENT)) == SENT;
  }

  /** Whether nothing in them comes from the caller, and something from what is sent. */
  static boolean isOnlySent(int origin) {
    return (origin & CALLER) == 0 && (origin & (OTHER | SENT)) != 0;
  }

  /** Where an expression gets its value from: flags of this class. */
  int of(Expression expression) {
    if (expression instanceof Expression.Name name) {
      return names.getOrDefault(name.id(), NEITHER);
    }
    int[] origin = {NEITHER};
    Expression[] read = new Expression[1]; // A name that its attribute spoke for.
    Walk.any(
        List.of(expression),
        one -> {
          if (RequestState.mayBeRead(one) && state.isMadeUp(one, this)) {
            origin[0] |= KEPT;
          }
          Expression.Name ofNobody = Headers.ofNobody(one);
          if (ofNobody != null) {
            int from = names.getOrDefault(ofNobody.id(), NEITHER);
            origin[0] |= (from & CALLER) == 0 ? from : OTHER;
            read[0] = ofNobody;
          } else if (one instanceof Expression.Attribute part
              && part.of() instanceof Expression.Name of) {
            origin[0] |=
                of == read[0] ? NEITHER : part(names.getOrDefault(of.id(), NEITHER), part.name());
            read[0] = of;
          } else if (one instanceof Expression.Name name && one != read[0]) {
            origin[0] |= names.getOrDefault(name.id(), NEITHER);
          } else if (inventions.contains(one)) {
            origin[0] |= MADE_UP;
          }
          return false;
        });
    int other =
        (origin[0] & KEPT) != 0 && isLookedUp(expression) ? REQUEST | TOOL | KEPT : REQUEST | TOOL;
    return origin[0] & ~other | origin[0] & CALLER;
  }

  /** Whether what stood there is only where to look up what the caller brought: a database. */
  private boolean isLookedUp(Expression expression) {
    List<Expression> all = List.of(expression);
    return Walk.any(all, this::isCredential)
        && Walk.any(
            all,
            one -> one instanceof Expression.Call call && !PASSING.contains(Refusal.name(call)));
  }

  /** Whether it is what a caller brought, and not the request as a whole. */
  private boolean isCredential(Expression expression) {
    if (expression instanceof Expression.Name name) {
      int origin = names.getOrDefault(name.id(), NEITHER);
      return (origin & (CALLER | KEPT)) == CALLER && !isAround(origin);
    }
    return expression instanceof Expression.Attribute part && SENDING.contains(part.name());
  }

  /** An attribute of what comes from somewhere: {@code request.app} is the server's. */
  private static int part(int origin, String name) {
    return !isRequest(origin)
        ? origin
        : name.equals("app") ? NEITHER : BODIES.contains(name) ? SENT : origin;
  }

  /** The function that made it of the caller; null where none did. */
  @Nullable String maker(Expression expression) {
    String[] found = new String[1];
    Walk.any(
        List.of(expression),
        one -> {
          if (one instanceof Expression.Call call && isCaller(of(call))) {
            String function = Refusal.name(call.function());
            boolean method = call.function() instanceof Expression.Attribute;
            found[0] = function.isEmpty() || method || PASSING.contains(function) ? null : function;
          } else if (one instanceof Expression.Name name) {
            found[0] = makers.get(name.id());
          }
          return found[0] != null;
        });
    return found[0];
  }
}
