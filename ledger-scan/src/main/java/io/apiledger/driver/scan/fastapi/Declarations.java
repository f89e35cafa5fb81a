package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.run.ClassObject;
import io.apiledger.driver.scan.python.run.Instance;
import io.apiledger.driver.scan.python.run.Running;
import io.apiledger.driver.scan.python.run.Site;
import io.apiledger.driver.scan.python.run.Value;
import org.jspecify.annotations.Nullable;

/** Where routes are declared on routers of the tree's own classes. Pure. */
final class Declarations {
  private static final String INSIDE = ".<locals>";

  private Declarations() {}

  /**
   * The place that uses the router: what its class does about a declaration by a method of the same
   * name as one of the framework's is no declaration of its own.
   *
   * @param site where the framework's own method is called
   */
  static Site site(Instance router, @Nullable Running innermost, Site site) {
    Site declared = site;
    if (router.type() instanceof ClassObject type) {
      for (Running one = innermost;
          one != null && isOverride(one.function().qualifiedName(), type);
          one = one.outer()) {
        declared = one.site();
      }
    }
    return declared;
  }

  /** Whether it is a method of a class of the router that declares, or a function inside of one. */
  private static boolean isOverride(String function, ClassObject type) {
    for (int end = function.length(); end > 0; end = function.lastIndexOf(INSIDE, end - 1)) {
      String outer = function.substring(0, end);
      String name = FastApiNames.last(outer);
      if (FastApiNames.declares(name) && isMethod(outer, name, type)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMethod(String function, String name, ClassObject type) {
    for (Value one : type.lineage()) {
      if (one instanceof ClassObject ancestor && function.endsWith(ancestor.name() + "." + name)) {
        return true;
      }
    }
    return false;
  }
}
