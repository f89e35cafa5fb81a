package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.run.Arguments;
import io.apiledger.driver.scan.python.run.Site;
import io.apiledger.driver.scan.python.run.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is declared on a router, in order. */
sealed interface Item {
  /** Where it is declared. */
  Site site();

  /**
   * A route.
   *
   * @param origin what says so: {@code get}, {@code add_api_route}
   * @param prefix that of its router when it was declared
   * @param path null where none is given
   * @param written the path as it stands in the code
   */
  record Route(
      Kind kind,
      String origin,
      Router router,
      @Nullable Value prefix,
      @Nullable Value path,
      String written,
      List<Value> methods,
      Value endpoint,
      Arguments arguments,
      Site site)
      implements Item {
    /** Whether it only reads: requests for it rarely have a body. */
    boolean reads() {
      for (Value method : methods) {
        boolean reads =
            method instanceof Value.Text text
                && (text.text().equals("GET") || text.text().equals("HEAD"));
        if (!reads) {
          return false;
        }
      }
      return true;
    }

    /**
     * Whether Starlette serves it as it stands: without the prefix of its router, and without what
     * applications, inclusions and routers say for theirs.
     */
    boolean isPlain() {
      return kind.isPlain(origin);
    }

    /** Whether it is an object of its own, rather than declared on its router. */
    boolean isObject() {
      return origin.endsWith("Route");
    }

    /** Whether a decorator declares it, rather than a call or an object. */
    boolean isDecorated() {
      return !origin.startsWith("add_") && !isObject();
    }

    /** What answers it. */
    enum Kind {
      API,
      /** Of Starlette: in no document. */
      PLAIN,
      WEB_SOCKET;

      /** The same of what {@code origin} declares. */
      boolean isPlain(String origin) {
        return this == PLAIN || this == WEB_SOCKET && FastApiNames.isPlainSocket(origin);
      }
    }
  }

  /**
   * Another router.
   *
   * @param before how much was declared on it when it was included
   * @param into what it is included in
   * @param own the prefix of that; null where it has none
   * @param prefix null where none is given
   */
  record Include(
      Router router,
      int before,
      Router into,
      @Nullable Value own,
      @Nullable Value prefix,
      String written,
      Arguments arguments,
      Site site)
      implements Item {}

  /**
   * An application below the versions of its routes: each version also has what those before it
   * have and it does not replace.
   *
   * @param arguments what says how
   */
  record Versions(Router application, Arguments arguments, Site site) implements Item {}

  /** An application below a path. */
  record Mount(Router application, @Nullable Value path, String written, Site site)
      implements Item {}
}
