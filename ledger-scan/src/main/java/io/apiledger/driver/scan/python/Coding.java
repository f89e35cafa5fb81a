package io.apiledger.driver.scan.python;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The encoding that a comment in the first two lines of a file declares (PEP 263). */
final class Coding {
  private static final Pattern COMMENT =
      Pattern.compile("\\A(?:[^\\n]*\\n)?[ \\t\\f]*#[^\\n]*?coding[:=][ \\t]*([-\\w.]+)");

  private Coding() {}

  static @Nullable Charset declared(String text) {
    Matcher matcher = COMMENT.matcher(text.substring(0, Math.min(text.length(), 400)));
    if (!matcher.find()) {
      return null;
    }
    String name = matcher.group(1).toLowerCase(Locale.ROOT).replace('_', '-');
    try {
      return Charset.forName(name.startsWith("latin-") ? name.replace("-", "") : name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
