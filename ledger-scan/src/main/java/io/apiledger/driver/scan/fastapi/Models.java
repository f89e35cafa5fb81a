package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.Statement;
import io.apiledger.driver.scan.python.run.ClassObject;
import io.apiledger.driver.scan.python.run.Value;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Classes whose objects only keep what they are made with, such as data classes. Pure. */
final class Models {
  private Models() {}

  /** What the fields of an object are, as far as it is given. */
  static Map<String, Value> fields(
      ClassObject type, List<Value> positional, Map<String, Value> named) {
    Map<String, Value> fields = new HashMap<>(named);
    Iterator<Value> next = positional.iterator();
    for (Statement statement : type.definition().body()) {
      Expression target =
          statement instanceof Statement.Annotate field
              ? field.target()
              : statement instanceof Statement.Assign field && field.annotation() != null
                  ? field.targets().get(0)
                  : null;
      if (target instanceof Expression.Name name && next.hasNext()) {
        fields.put(name.id(), next.next());
      }
    }
    return fields;
  }
}
