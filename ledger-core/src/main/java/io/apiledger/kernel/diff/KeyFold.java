package io.apiledger.kernel.diff;

import io.apiledger.model.HttpMethod;
import io.apiledger.model.PathTemplate;
import io.apiledger.model.RouteKey;
import io.apiledger.model.finding.RuleId;
import java.util.Locale;

/**
 * One respect in which two keys may differ: keys that differ in it alone are folded into one form.
 * In the order in which differences are explained, the slightest first.
 */
public enum KeyFold {
  /** {@code /a} and {@code /a/}. */
  TRAILING_SLASH(RuleId.TRAILING_SLASH) {
    @Override
    public RouteKey of(RouteKey key) {
      return withPath(key, withoutSlash(key.path().value()));
    }
  },

  /** {@code /a} and {@code /A}; another case of a parameter is a renamed one. */
  PATH_CASE(RuleId.PATH_CASE) {
    @Override
    public RouteKey of(RouteKey key) {
      return withPath(key, lowerCase(key.path().value()));
    }
  },

  /** <code>/{id}</code> and <code>/{pk}</code>. */
  PARAMETER_RENAMED(RuleId.PARAMETER_RENAMED) {
    @Override
    public RouteKey of(RouteKey key) {
      return withPath(key, key.path().withoutNames());
    }
  },

  /** {@code GET /a} and {@code PUT /a}. */
  METHOD_MISMATCH(RuleId.METHOD_MISMATCH) {
    @Override
    public RouteKey of(RouteKey key) {
      return new RouteKey(key.service(), HttpMethod.ANY, key.path());
    }
  };

  private final RuleId rule;

  KeyFold(RuleId rule) {
    this.rule = rule;
  }

  /** The rule that says so. */
  public RuleId rule() {
    return rule;
  }

  /** The form of a key. */
  public abstract RouteKey of(RouteKey key);

  private static RouteKey withPath(RouteKey key, String path) {
    return path.equals(key.path().value())
        ? key
        : new RouteKey(key.service(), key.method(), new PathTemplate(path));
  }

  private static String withoutSlash(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /** Literal text alone: another case of a name is a renamed parameter. */
  private static String lowerCase(String path) {
    StringBuilder out = new StringBuilder(path.length());
    int start = 0;
    int depth = 0;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '{' && depth++ == 0) {
        out.append(path.substring(start, i).toLowerCase(Locale.ROOT));
        start = i;
      } else if (c == '}' && depth > 0 && --depth == 0) {
        out.append(path, start, i + 1);
        start = i + 1;
      }
    }
    String rest = path.substring(start);
    return out.append(depth == 0 ? rest.toLowerCase(Locale.ROOT) : rest).toString();
  }
}
