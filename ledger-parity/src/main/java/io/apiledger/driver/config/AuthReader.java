package io.apiledger.driver.config;

import io.apiledger.kernel.glob.RouteGlob;
import io.apiledger.model.config.AuthSpec;
import io.apiledger.model.config.AuthSpec.Middleware;
import io.apiledger.model.config.AuthSpec.OpenPath;
import io.apiledger.model.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** Reads what an audience says about who may call. */
final class AuthReader {
  private AuthReader() {}

  static AuthSpec read(Section audience) {
    Section section = audience.section("auth");
    if (section == null) {
      return AuthSpec.NONE;
    }
    List<String> guards = new ArrayList<>();
    for (Tree.Scalar item : section.items("guards")) {
      section.converted("guards", item.at(), item.text(), AuthReader::guard);
      guards.add(item.text());
    }
    List<OpenPath> open = new ArrayList<>();
    for (Tree.Scalar item : section.items("public")) {
      section.converted("public", item.at(), item.text(), RouteGlob::of);
      open.add(new OpenPath(item.text(), item.at().line()));
    }
    Middleware middleware =
        section.choice(
            "middleware", List.of(Middleware.values()), Middleware::text, Middleware.UNKNOWN);
    section.rejectUnknownKeys();
    return new AuthSpec(guards, open, middleware);
  }

  private static String guard(String text) {
    boolean isName = !text.isEmpty() && Character.isJavaIdentifierStart(text.charAt(0));
    if (!isName || !text.chars().allMatch(Character::isJavaIdentifierPart)) {
      throw new IllegalArgumentException(
          "expected a plain name, such as LoginRequired; found \"" + Section.shown(text) + "\"");
    }
    return text;
  }
}
