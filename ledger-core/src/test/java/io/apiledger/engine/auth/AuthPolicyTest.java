package io.apiledger.engine.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.engine.Audiences;
import io.apiledger.engine.auth.AuthPolicy.Reason;
import io.apiledger.model.Auth;
import io.apiledger.model.Entry;
import io.apiledger.model.config.AuthSpec;
import io.apiledger.model.config.AuthSpec.Middleware;
import io.apiledger.model.config.AuthSpec.OpenPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class AuthPolicyTest {
  private static final List<String> PATHS = List.of("/orders", "/health/live");

  @ParameterizedTest
  @CsvSource({
    // what code says, whether it names a guard, path, middleware, decided, why
    "yes, guard, /orders,      unknown,  yes,     GUARDED",
    "yes, guard, /orders,      none,     yes,     GUARDED",
    "yes, guard, /health/live, none,     yes,     GUARDED",
    "yes, guard, /health/live, required, yes,     GUARDED",
    "yes, guard, /orders,      required, yes,     MIDDLEWARE",
    "unknown, guard, /orders,      none,     unknown, GUARD_MAY_BE_OPEN",
    "unknown, guard, /health/live, unknown,  unknown, GUARD_MAY_BE_OPEN",
    "unknown, guard, /orders,      required, yes,     MIDDLEWARE",
    "unknown, '',    /orders,      unknown,  unknown, UNSAID",
    "unknown, '',    /orders,      none,     no,      UNGUARDED",
    "unknown, '',    /orders,      required, yes,     MIDDLEWARE",
    "unknown, '',    /health/live, unknown,  no,      PUBLIC",
    "unknown, '',    /health/live, none,     no,      PUBLIC",
    "unknown, '',    /health/live, required, no,      PUBLIC",
  })
  void code_and_configuration_decide_together(
      String said, String guard, String path, String middleware, String decided, Reason why) {
    AuthPolicy.Decision decision =
        policy(middleware(middleware)).decide(entry(Auth.of(said), guard, path));

    assertThat(decision.auth().text()).isEqualTo(decided);
    assertThat(decision.reason()).isEqualTo(why);
    assertThat(decision.path() != null).isEqualTo(why == Reason.PUBLIC);
  }

  @ParameterizedTest
  @EnumSource(Middleware.class)
  void deciding_twice_changes_nothing(Middleware middleware) {
    AuthPolicy policy = policy(middleware);
    for (Entry entry : all()) {
      Entry once = policy.apply(entry);

      assertThat(policy.apply(once)).isEqualTo(once);
      assertThat(policy.decide(once)).isEqualTo(policy.decide(entry));
    }
  }

  @Test
  void nothing_is_said_to_be_open_while_nobody_knows_what_stands_before_the_code() {
    AuthPolicy silent = AuthPolicy.of(Audiences.guarded(AuthSpec.NONE));

    assertThat(all()).allSatisfy(it -> assertThat(silent.apply(it)).isEqualTo(it));
  }

  @ParameterizedTest
  @EnumSource(Middleware.class)
  void a_guard_is_never_explained_away(Middleware middleware) {
    assertThat(all())
        .filteredOn(entry -> !entry.authSchemes().isEmpty())
        .allSatisfy(
            it -> assertThat(policy(middleware).apply(it).authRequired()).isNotEqualTo(Auth.NO));
  }

  private static List<Entry> all() {
    List<Entry> all = new ArrayList<>();
    for (String path : PATHS) {
      all.add(entry(Auth.YES, "guard", path));
      all.add(entry(Auth.UNKNOWN, "guard", path));
      all.add(entry(Auth.UNKNOWN, "", path));
    }
    return all;
  }

  private static Middleware middleware(String text) {
    for (Middleware one : Middleware.values()) {
      if (one.text().equals(text)) {
        return one;
      }
    }
    throw new AssertionError(text);
  }

  private static AuthPolicy policy(Middleware middleware) {
    List<OpenPath> open = List.of(new OpenPath("/health/**", 7));
    return AuthPolicy.of(Audiences.guarded(new AuthSpec(List.of(), open, middleware)));
  }

  private static Entry entry(Auth said, String guard, String path) {
    return Entry.of("GET", path).auth(said).authSchemes(List.of(guard)).build();
  }
}
