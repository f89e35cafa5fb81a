package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.PythonFile;
import io.apiledger.driver.scan.python.Statement;
import io.apiledger.driver.scan.python.Walk;
import io.apiledger.driver.scan.python.run.ClassObject;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Value;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a statement turns a caller away. */
enum Refusal {
  NONE,
  /** 401: who is calling? */
  UNKNOWN_CALLER,
  /** 403: not this caller. */
  WRONG_CALLER,
  /** An exception that is called like one of them. */
  BY_NAME;

  private static final int DEEPEST = 4;
  private static final Pattern OF_UNKNOWN =
      Pattern.compile(
          "(Un|Not)(authori[sz]ed|authenticated|Authori[sz]ed|Authenticated)\\w*"
              + "|(Authentication|Auth|Credentials?)(Error|Exception|Failed|Required)?"
              + "|Invalid(Credentials?|Token)(Error|Exception)?");
  private static final Pattern OF_WRONG =
      Pattern.compile(
          "(Authori[sz]ation|Forbidden)(Error|Exception|Failed|Required)?"
              + "|(PermissionDenied|AccessDenied)(Error|Exception)?");

  /**
   * What a {@code raise} does.
   *
   * @param body what surrounds it in the function
   */
  static Refusal of(
      Statement.Raise raise, FunctionValue in, List<Statement> body, ExceptionHandlers handlers) {
    return raise.value() == null ? NONE : of(raise.value(), in, body, handlers, DEEPEST);
  }

  /** What an answer does: {@code JSONResponse(status_code=401)}, {@code Response("no", 401)}. */
  static Refusal ofAnswer(@Nullable Expression returned) {
    if (!(returned instanceof Expression.Call call)) {
      return NONE;
    }
    Expression status = call.keyword("status_code");
    boolean second = status == null && name(call).endsWith("Response");
    return status(second && call.positional().size() > 1 ? call.positional().get(1) : status);
  }

  private static Refusal of(
      Expression raised,
      FunctionValue in,
      List<Statement> body,
      ExceptionHandlers handlers,
      int depth) {
    if (depth == 0) {
      return NONE;
    }
    if (!(raised instanceof Expression.Call call)) {
      Expression made =
          raised instanceof Expression.Name name ? assigned(name.id(), in, body) : null;
      return made == null
          ? named(raised, null, in, handlers)
          : of(made, in, body, handlers, depth - 1);
    }
    if (FastApiNames.isHttpException(name(call.function()))) {
      Expression status = call.keyword("status_code");
      return status(
          status == null && !call.positional().isEmpty() ? call.positional().get(0) : status);
    }
    Expression returned = returned(call.function(), in);
    return returned == null
        ? named(call.function(), call, in, handlers)
        : of(returned, in, body, handlers, depth - 1);
  }

  /** What a function of the tree gives, where it only makes an exception. */
  private static @Nullable Expression returned(Expression function, FunctionValue in) {
    Value value = function instanceof Expression.Name name ? in.closure().find(name.id()) : null;
    FunctionValue made = value == null ? null : Entries.function(value);
    Statement.Function definition = made == null ? null : made.definition();
    if (definition == null) {
      return null;
    }
    Statement last = definition.body().get(definition.body().size() - 1);
    return last instanceof Statement.Return result && result.value() instanceof Expression.Call call
        ? call
        : null;
  }

  private static @Nullable Expression assigned(
      String name, FunctionValue in, List<Statement> body) {
    Expression own = assigned(name, body);
    PythonFile file = in.module().file();
    return own != null || file == null ? own : assigned(name, file.body());
  }

  private static @Nullable Expression assigned(String name, List<Statement> body) {
    for (Statement statement : body) {
      if (statement instanceof Statement.Assign assign
          && assign.value() instanceof Expression.Call
          && assign.targets().get(0) instanceof Expression.Name target
          && target.id().equals(name)) {
        return assign.value();
      }
    }
    return null;
  }

  private static Refusal named(
      Expression exception,
      Expression.@Nullable Call made,
      FunctionValue in,
      ExceptionHandlers handlers) {
    Value value = exception instanceof Expression.Name plain ? in.closure().find(plain.id()) : null;
    String name = name(exception);
    boolean unknown = OF_UNKNOWN.matcher(name).matches();
    Refusal named = unknown || OF_WRONG.matcher(name).matches() ? BY_NAME : NONE;
    if (!(value instanceof ClassObject type)) {
      return named;
    }
    Refusal own = ofClass(type);
    if (own != null) {
      return own;
    }
    Refusal answer =
        handlers.of(type, made); // A 403 says less: of services, it may be of anything.
    return answer == UNKNOWN_CALLER || answer == BY_NAME && unknown ? UNKNOWN_CALLER : named;
  }

  /** What the class of an exception says itself; null where it says nothing. */
  private static @Nullable Refusal ofClass(ClassObject type) {
    if (type.attribute("status_code") instanceof Value.Whole status) {
      return status(String.valueOf(status.number()));
    }
    Refusal[] found = new Refusal[1];
    if (type.attribute("__init__") instanceof FunctionValue made && made.definition() != null) {
      Walk.anyCall(
          made.definition().body(),
          call -> {
            Expression status = call.keyword("status_code");
            found[0] = status == null ? found[0] : status(status);
            return status != null;
          });
    }
    return found[0];
  }

  /** What a status says. */
  static Refusal status(@Nullable Expression status) {
    if (status instanceof Expression.Numeral number) {
      return status(number.text());
    }
    if (status instanceof Expression.Attribute attribute && attribute.name().equals("value")) {
      return status(attribute.of());
    }
    String name = status == null ? "" : name(status);
    return name.startsWith("HTTP_401") || name.equals("UNAUTHORIZED")
        ? UNKNOWN_CALLER
        : name.startsWith("HTTP_403") || name.equals("FORBIDDEN") ? WRONG_CALLER : NONE;
  }

  private static Refusal status(String number) {
    return number.equals("401") ? UNKNOWN_CALLER : number.equals("403") ? WRONG_CALLER : NONE;
  }

  /** The last name of what is called or named; empty where it has none. */
  static String name(Expression expression) {
    if (expression instanceof Expression.Call call) {
      return name(call.function());
    }
    return expression instanceof Expression.Name name
        ? name.id()
        : expression instanceof Expression.Attribute attribute ? attribute.name() : "";
  }
}
