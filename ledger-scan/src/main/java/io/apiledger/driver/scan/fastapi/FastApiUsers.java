package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.run.Arguments;
import io.apiledger.driver.scan.python.run.ClassObject;
import io.apiledger.driver.scan.python.run.Instance;
import io.apiledger.driver.scan.python.run.Value;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the package fastapi-users, which many applications leave their callers to: what
 * its objects give as dependencies answers 401 to everybody whom no backend knows. Pure.
 */
final class FastApiUsers {
  private FastApiUsers() {}

  /** Whether it is one of the classes that give dependencies. */
  static boolean isOne(String className) {
    return className.startsWith("fastapi_users.")
        && (className.endsWith(".FastAPIUsers") || className.endsWith(".Authenticator"));
  }

  /** Whether an object is of such a class, or of one that inherits from it. */
  static boolean isOne(Instance object) {
    return object.type() instanceof Value.External external
        ? isOne(external.name())
        : object.type() instanceof ClassObject type && type.inherits(FastApiUsers::isOne);
  }

  /** An attribute of such an object; null where nothing is known of it. */
  static @Nullable Value attribute(Instance self, String name) {
    return switch (name) {
      case "current_user", "current_user_token" ->
          (Value.Native) (arguments, at) -> currentUser(name, arguments);
      case "authenticator" -> self;
      default -> null;
    };
  }

  /** Whoever is optional may be nobody. */
  private static SecurityScheme currentUser(String name, Arguments arguments) {
    Value optional = arguments.value("optional", 0);
    boolean asks =
        optional == null ? !arguments.open() : optional.equals(new Value.Truth(false, false));
    return new SecurityScheme(name, asks ? Verdict.ASKS : Verdict.MAY);
  }
}
