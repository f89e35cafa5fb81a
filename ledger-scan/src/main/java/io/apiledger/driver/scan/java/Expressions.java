package io.apiledger.driver.scan.java;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From the parser's expressions to ours. What is nested too deeply is kept as text. */
final class Expressions {
  private static final int DEEPEST = 200;
  private static final int MOST_PARTS = 4096;

  private final MethodBody source;

  Expressions(MethodBody source) {
    this.source = source;
  }

  /** What statements return, after the calls and variables on the way. */
  List<Value> results(List<Statement> statements, int depth) {
    List<Value> results = new ArrayList<>();
    for (Statement statement : statements) {
      if (statement instanceof ReturnStmt returned) {
        returned.getExpression().ifPresent(it -> results.add(value(it, depth)));
      } else if (statement instanceof ExpressionStmt declared
          && declared.getExpression() instanceof VariableDeclarationExpr variables) {
        variables
            .getVariables()
            .forEach(one -> one.getInitializer().ifPresent(it -> results.add(value(it, depth))));
      } else if (statement instanceof ExpressionStmt called) {
        results.add(value(called.getExpression(), depth));
      } else {
        results.add(new Value.Other(source.of(statement)));
      }
    }
    return results;
  }

  AnnotationUse annotation(AnnotationExpr annotation, int depth) {
    Map<String, Value> values = new LinkedHashMap<>();
    if (annotation instanceof SingleMemberAnnotationExpr single) {
      values.put("value", value(single.getMemberValue(), depth + 1));
    } else if (annotation instanceof NormalAnnotationExpr normal) {
      normal
          .getPairs()
          .forEach(pair -> values.put(pair.getNameAsString(), value(pair.getValue(), depth + 1)));
    }
    return new AnnotationUse(annotation.getNameAsString(), values, source.place(annotation));
  }

  Value value(Expression expression, int depth) {
    Expression inner = unwrapped(expression);
    if (depth > DEEPEST) {
      return new Value.Other(source.of(inner));
    }
    if (inner instanceof LiteralExpr literal) {
      return literal(literal);
    }
    if (inner instanceof NameExpr || inner instanceof FieldAccessExpr) {
      String name = dotted(inner);
      return name == null ? new Value.Other(source.of(inner)) : new Value.Name(name);
    }
    if (inner instanceof BinaryExpr binary && binary.getOperator() == BinaryExpr.Operator.PLUS) {
      return concatenation(binary, depth);
    }
    if (inner instanceof ArrayInitializerExpr array) {
      return new Value.Many(values(array.getValues(), depth));
    }
    if (inner instanceof ArrayCreationExpr array && array.getInitializer().isPresent()) {
      return value(array.getInitializer().get(), depth);
    }
    if (inner instanceof ClassExpr literal) {
      return new Value.ClassOf(Types.name(literal.getType()));
    }
    if (inner instanceof AnnotationExpr annotation) {
      return new Value.Nested(annotation(annotation, depth));
    }
    return code(inner, depth);
  }

  private Value code(Expression inner, int depth) {
    if (inner instanceof MethodCallExpr call) {
      return call(call, depth);
    }
    if (inner instanceof LambdaExpr lambda) {
      List<Value> results =
          lambda.getBody() instanceof ExpressionStmt single
              ? List.of(value(single.getExpression(), depth + 1))
              : results(lambda.getBody().asBlockStmt().getStatements(), depth + 1);
      return new Value.Lambda(
          lambda.getParameters().stream().map(it -> it.getNameAsString()).toList(), results);
    }
    return new Value.Other(source.of(inner));
  }

  private Value call(MethodCallExpr call, int depth) {
    Deque<MethodCallExpr> chain = new ArrayDeque<>();
    Expression target = call;
    while (target instanceof MethodCallExpr one) {
      chain.push(one);
      target = one.getScope().orElse(null);
    }
    Value result = target == null ? null : value(target, depth + 1);
    for (MethodCallExpr one : chain) {
      SimpleName name = one.getName();
      List<Value> arguments = values(one.getArguments(), depth);
      result = new Value.Call(result, name.getIdentifier(), arguments, source.place(name));
    }
    return result == null ? new Value.Other(source.of(call)) : result;
  }

  private List<Value> values(List<Expression> expressions, int depth) {
    return expressions.stream().map(each -> value(each, depth + 1)).toList();
  }

  private Value literal(LiteralExpr literal) {
    if (literal instanceof StringLiteralExpr string) {
      return new Value.Literal(unescaped(string), true);
    }
    if (literal instanceof TextBlockLiteralExpr block) {
      return new Value.Literal(block.asString(), true);
    }
    if (literal instanceof CharLiteralExpr character) {
      return new Value.Literal(String.valueOf(character.asChar()), true);
    }
    return literal instanceof LiteralStringValueExpr number
        ? new Value.Literal(number.getValue(), false)
        : new Value.Literal(literal.toString(), false);
  }

  private static String unescaped(StringLiteralExpr string) {
    String raw = string.getValue();
    return raw.indexOf('\\') < 0 ? raw : string.asString();
  }

  /** Concatenations lean to the left and may be long: their spine is walked, not descended. */
  private Value concatenation(BinaryExpr binary, int depth) {
    Deque<Expression> parts = new ArrayDeque<>();
    Expression left = binary;
    while (left instanceof BinaryExpr plus && plus.getOperator() == BinaryExpr.Operator.PLUS) {
      parts.push(plus.getRight());
      left = unwrapped(plus.getLeft());
    }
    parts.push(left);
    if (parts.size() > MOST_PARTS) {
      return new Value.Other(source.of(binary));
    }
    return new Value.Concatenation(values(List.copyOf(parts), depth));
  }

  private static Expression unwrapped(Expression expression) {
    Expression inner = expression;
    while (inner instanceof EnclosedExpr || inner instanceof CastExpr) {
      inner =
          inner instanceof EnclosedExpr enclosed
              ? enclosed.getInner()
              : inner.asCastExpr().getExpression();
    }
    return inner;
  }

  private static @Nullable String dotted(Expression expression) {
    Deque<String> parts = new ArrayDeque<>();
    Expression at = expression;
    while (at instanceof FieldAccessExpr access) {
      parts.push(access.getNameAsString());
      at = access.getScope();
    }
    if (at instanceof NameExpr name) {
      parts.push(name.getNameAsString());
      return String.join(".", parts);
    }
    return at.isThisExpr() ? String.join(".", parts) : null;
  }
}
