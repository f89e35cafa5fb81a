package io.apiledger.engine.auth;

import static java.util.Objects.requireNonNull;

import io.apiledger.kernel.glob.RouteGlob;
import io.apiledger.model.Auth;
import io.apiledger.model.Entry;
import io.apiledger.model.config.Audience;
import io.apiledger.model.config.AuthSpec;
import io.apiledger.model.config.AuthSpec.Middleware;
import io.apiledger.model.config.AuthSpec.OpenPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether entries from code ask who is calling. Code alone never says no: that takes a path
 * that the configuration calls public, or its word that nothing stands before the code. Applying it
 * twice changes nothing. A pure function of the entry; immutable.
 *
 * <pre>{@code
 * Entry decided = AuthPolicy.of(audience).apply(entry);
 * }</pre>
 */
public final class AuthPolicy {
  private final Middleware middleware;
  private final List<Open> open;

  private AuthPolicy(Middleware middleware, List<Open> open) {
    this.middleware = middleware;
    this.open = open;
  }

  /**
   * The policy of an audience.
   *
   * @throws IllegalArgumentException if a public path is no route glob
   */
  public static AuthPolicy of(Audience audience) {
    AuthSpec auth = audience.auth();
    return new AuthPolicy(
        auth.middleware(),
        auth.open().stream().map(path -> new Open(path, RouteGlob.of(path.path()))).toList());
  }

  /** The entry with what was decided. */
  public Entry apply(Entry entry) {
    Auth auth = decide(entry).auth();
    return auth == entry.authRequired() ? entry : entry.toBuilder().auth(auth).build();
  }

  /** What is decided about an entry on its canonical path, and why. */
  public Decision decide(Entry entry) {
    OpenPath path = open(entry);
    if (path == null && middleware == Middleware.REQUIRED) {
      return new Decision(Auth.YES, Reason.MIDDLEWARE, null);
    }
    if (entry.authRequired() == Auth.YES) {
      return new Decision(Auth.YES, Reason.GUARDED, null);
    }
    if (!entry.authSchemes().isEmpty()) {
      return new Decision(Auth.UNKNOWN, Reason.GUARD_MAY_BE_OPEN, null);
    }
    if (path != null) {
      return new Decision(Auth.NO, Reason.PUBLIC, path);
    }
    return middleware == Middleware.NONE
        ? new Decision(Auth.NO, Reason.UNGUARDED, null)
        : new Decision(entry.authRequired(), Reason.UNSAID, null);
  }

  private @Nullable OpenPath open(Entry entry) {
    for (Open one : open) {
      if (one.glob.matches(entry.path())) {
        return one.path;
      }
    }
    return null;
  }

  /** Why a decision was made. */
  public enum Reason {
    /** Something before the code asks. */
    MIDDLEWARE,
    /** A guard of the handler asks. */
    GUARDED,
    /** The handler has a guard that may let everybody in. */
    GUARD_MAY_BE_OPEN,
    /** The configuration calls the path public. */
    PUBLIC,
    /** Nothing guards the handler, and nothing stands before it. */
    UNGUARDED,
    /** Nothing guards the handler, and what stands before it is not known. */
    UNSAID
  }

  /**
   * A decision.
   *
   * @param path that is public, where that is the reason
   */
  public record Decision(Auth auth, Reason reason, @Nullable OpenPath path) {
    public Decision {
      requireNonNull(auth, "auth");
      requireNonNull(reason, "reason");
    }
  }

  private record Open(OpenPath path, RouteGlob glob) {}
}
