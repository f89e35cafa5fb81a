package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.Statement;
import io.apiledger.driver.scan.python.Walk;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which names statements may set, {@code self.name} among them. Pure. */
final class Assigned {
  private Assigned() {}

  /** Those that statements set, and what is inside of them. */
  static Set<String> in(List<Statement> statements) {
    Set<String> names = new LinkedHashSet<>();
    Walk.anyStatement(
        statements,
        one -> {
          names.addAll(by(one));
          Walk.any(
              Walk.own(one),
              inner -> {
                if (inner instanceof Expression.Walrus walrus) {
                  names.add(walrus.name());
                }
                return false;
              });
          return false;
        });
    return names;
  }

  private static List<String> by(Statement statement) {
    List<String> names = new ArrayList<>();
    if (statement instanceof Statement.Assign assign) {
      for (Expression target : assign.targets()) {
        names.addAll(to(target));
      }
    } else if (statement instanceof Statement.Augment augment) {
      names.addAll(to(augment.target()));
    } else if (statement instanceof Statement.For loop) {
      names.addAll(to(loop.target()));
    } else if (statement instanceof Statement.With with) {
      for (Statement.With.Item item : with.items()) {
        names.addAll(item.target() == null ? List.of() : to(item.target()));
      }
    } else if (statement instanceof Statement.Import plain) {
      add(plain.names(), names);
    } else if (statement instanceof Statement.ImportFrom from) {
      add(from.names(), names);
    }
    return names;
  }

  private static void add(List<Statement.Imported> imported, List<String> names) {
    for (Statement.Imported one : imported) {
      names.add(one.alias().isEmpty() ? one.name() : one.alias());
    }
  }

  /** Those that a target of an assignment sets. */
  static List<String> to(Expression target) {
    List<String> names = new ArrayList<>();
    if (target instanceof Expression.Name name) {
      names.add(name.id());
    } else if (target instanceof Expression.Attribute part
        && part.of() instanceof Expression.Name of) {
      names.add(of.id() + "." + part.name());
    } else if (target instanceof Expression.Index part && part.of() instanceof Expression.Name of) {
      names.add(of.id());
    } else if (target instanceof Expression.Starred all) {
      names.addAll(to(all.value()));
    } else if (target instanceof Expression.Items items) {
      items.elements().forEach(one -> names.addAll(to(one)));
    }
    return names;
  }
}
