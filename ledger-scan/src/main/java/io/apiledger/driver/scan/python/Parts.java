package io.apiledger.driver.scan.python;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What syntax is directly made of, in the order of the text. */
final class Parts {
  private Parts() {}

  /** The statements directly inside of one. */
  static void statements(Statement of, List<Statement> out) {
    if (of instanceof Statement.Function function) {
      out.addAll(function.body());
    } else if (of instanceof Statement.ClassOf type) {
      out.addAll(type.body());
    } else if (of instanceof Statement.If choice) {
      for (Statement.Branch branch : choice.branches()) {
        out.addAll(branch.body());
      }
      out.addAll(choice.otherwise());
    } else if (of instanceof Statement.For loop) {
      out.addAll(loop.body());
      out.addAll(loop.otherwise());
    } else if (of instanceof Statement.While loop) {
      out.addAll(loop.body());
      out.addAll(loop.otherwise());
    } else if (of instanceof Statement.Try attempt) {
      out.addAll(attempt.body());
      for (Statement.Try.Handler handler : attempt.handlers()) {
        out.addAll(handler.body());
      }
      out.addAll(attempt.otherwise());
      out.addAll(attempt.last());
    } else if (of instanceof Statement.With with) {
      out.addAll(with.body());
    } else if (of instanceof Statement.Match match) {
      for (List<Statement> one : match.cases()) {
        out.addAll(one);
      }
    }
  }

  /** The expressions directly in a statement, not those of statements inside. */
  static void expressions(Statement of, List<Expression> out) {
    if (of instanceof Statement.Evaluate one) {
      out.add(one.expression());
    } else if (of instanceof Statement.Assign assign) {
      out.addAll(assign.targets());
      out.add(assign.value());
    } else if (of instanceof Statement.Augment augment) {
      out.add(augment.target());
      out.add(augment.value());
    } else if (of instanceof Statement.Function function) {
      out.addAll(function.decorators());
      for (Parameter parameter : function.parameters()) {
        add(parameter.byDefault(), out);
      }
    } else if (of instanceof Statement.ClassOf type) {
      out.addAll(type.decorators());
      out.addAll(type.bases());
      for (Expression.Call.Keyword keyword : type.keywords()) {
        out.add(keyword.value());
      }
    } else if (of instanceof Statement.If choice) {
      for (Statement.Branch branch : choice.branches()) {
        out.add(branch.test());
      }
    } else if (of instanceof Statement.For loop) {
      out.add(loop.source());
    } else if (of instanceof Statement.While loop) {
      out.add(loop.test());
    } else if (of instanceof Statement.With with) {
      for (Statement.With.Item item : with.items()) {
        out.add(item.context());
      }
    } else if (of instanceof Statement.Match match) {
      out.add(match.subject());
    } else if (of instanceof Statement.Return result) {
      add(result.value(), out);
    } else if (of instanceof Statement.Raise raise) {
      add(raise.value(), out);
    } else if (of instanceof Statement.Delete delete) {
      out.addAll(delete.targets());
    }
  }

  /** The expressions directly inside of one. */
  static void expressions(Expression of, List<Expression> out) {
    if (of instanceof Expression.Attribute attribute) {
      out.add(attribute.of());
    } else if (of instanceof Expression.Call call) {
      out.add(call.function());
      out.addAll(call.positional());
      for (Expression.Call.Keyword keyword : call.keywords()) {
        out.add(keyword.value());
      }
    } else if (of instanceof Expression.Formatted formatted) {
      out.addAll(formatted.parts());
    } else if (of instanceof Expression.Items items) {
      out.addAll(items.elements());
    } else if (of instanceof Expression.Mapping mapping) {
      for (Expression.Mapping.Pair pair : mapping.pairs()) {
        add(pair.key(), out);
        out.add(pair.value());
      }
    } else if (of instanceof Expression.Chain chain) {
      out.add(chain.first());
      for (Expression.Chain.Link link : chain.links()) {
        out.add(link.operand());
      }
    } else if (of instanceof Expression.Comparison comparison) {
      out.add(comparison.first());
      for (Expression.Chain.Link link : comparison.links()) {
        out.add(link.operand());
      }
    } else if (of instanceof Expression.Logical logical) {
      out.addAll(logical.operands());
    } else if (of instanceof Expression.Unary unary) {
      out.add(unary.operand());
    } else if (of instanceof Expression.Conditional conditional) {
      out.add(conditional.then());
      out.add(conditional.test());
      out.add(conditional.other());
    } else if (of instanceof Expression.Index index) {
      out.add(index.of());
      out.add(index.index());
    } else if (of instanceof Expression.Slice slice) {
      add(slice.from(), out);
      add(slice.to(), out);
    } else if (of instanceof Expression.Lambda lambda) {
      out.add(lambda.body());
    } else if (of instanceof Expression.Comprehension made) {
      out.add(made.element());
      add(made.value(), out);
      for (Expression.Comprehension.Clause clause : made.clauses()) {
        out.add(clause.source());
        out.addAll(clause.conditions());
      }
    } else if (of instanceof Expression.Starred starred) {
      out.add(starred.value());
    } else if (of instanceof Expression.Walrus walrus) {
      out.add(walrus.value());
    } else if (of instanceof Expression.Yield yield) {
      add(yield.value(), out);
    }
  }

  private static void add(@Nullable Expression expression, List<Expression> out) {
    if (expression != null) {
      out.add(expression);
    }
  }
}
