package io.apiledger.workflow;

import io.apiledger.engine.auth.AuthPolicy;
import io.apiledger.engine.ledger.Declaration;
import io.apiledger.model.Entry;
import io.apiledger.model.SourceId;
import io.apiledger.model.config.Audience;
import io.apiledger.model.config.AuthSpec.OpenPath;
import org.jspecify.annotations.Nullable;

/** Why an entry asks who is calling, or does not, in words. */
final class AuthReason {
  private AuthReason() {}

  /**
   * The reason; empty where the entry does not come from code, so that its source decided.
   *
   * @param configuration the path of the configuration file
   */
  static String of(Audience audience, Declaration declaration, String configuration) {
    Entry entry = declaration.entry();
    if (!isCode(audience, declaration.places().get(0).source())) {
      return "";
    }
    String guards = String.join(", ", entry.authSchemes());
    AuthPolicy.Decision decision = AuthPolicy.of(audience).decide(entry);
    return switch (decision.reason()) {
      case MIDDLEWARE -> "auth.middleware is required, and the path is not public";
      case GUARDED -> "guarded by " + guards;
      case GUARD_MAY_BE_OPEN -> guards + " may let everybody in";
      case PUBLIC -> "public" + place(decision.path(), configuration);
      case UNGUARDED -> "nothing guards the handler, and auth.middleware is none";
      case UNSAID -> "nothing guards the handler; say in auth.middleware what stands before it";
    };
  }

  private static String place(@Nullable OpenPath path, String configuration) {
    if (path == null) {
      return "";
    }
    String at = path.line() == 0 ? "" : " at " + configuration + ":" + path.line();
    return " by " + path.path() + at;
  }

  private static boolean isCode(Audience audience, SourceId source) {
    return audience.sources().stream().anyMatch(it -> it.id().equals(source) && it.isCode());
  }
}
