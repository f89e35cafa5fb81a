package io.apiledger.driver.tree;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.apiledger.model.tree.Mark;
import java.util.Locale;
import java.util.regex.Pattern;

/** What Jackson says, in the words of this library. */
final class JsonWording {
  private static final String FLOW =
      "mend it there; YAML that starts with a brace or bracket needs --- above it";

  private static final Pattern CHARACTER = Pattern.compile("\\('(.{1,2})' \\(code [^()]*\\)\\)");
  private static final Pattern ASIDE = Pattern.compile(" ?\\([^()]*\\)");

  private JsonWording() {}

  static Fault fault(JsonProcessingException e, Mark at) {
    String message = e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
    if (e instanceof JsonEOFException || message.startsWith("Unexpected end-of-input")) {
      return truncated(at, lowered(withoutAsides(message)));
    }
    if (e instanceof StreamConstraintsException) {
      String found = lowered(withoutAsides(message));
      return new Fault(at, "a document within the limits", found, "simplify it there");
    }
    return unexpected(message, at);
  }

  static Fault truncated(Mark at, String found) {
    String said =
        found
            .replace("unexpected end-of-input", "the end of the document")
            .replace(": was expecting", " before the")
            .replace(": expected", " before the")
            .replace("within/between Array entries", "in the middle of a list")
            .replace("within/between Object entries", "in the middle of a mapping");
    return new Fault(
        at, "the rest of a JSON document", said, "it is truncated: write or fetch it again");
  }

  private static Fault unexpected(String message, Mark at) {
    for (String separator : new String[] {": was expecting ", ": expected "}) {
      int split = message.indexOf(separator);
      if (split > 0) {
        String expected = withoutAsides(message.substring(split + separator.length()));
        return new Fault(
            at,
            expected.isBlank() ? "a value" : expected,
            lowered(withoutAsides(message.substring(0, split))),
            FLOW);
      }
    }
    return new Fault(at, "JSON", lowered(withoutAsides(message)), FLOW);
  }

  /** Drops what stands in round brackets: character codes, names of constants, other places. */
  private static String withoutAsides(String message) {
    String out = CHARACTER.matcher(message).replaceAll("'$1'");
    for (int nested = 0; nested < 3; nested++) {
      out = ASIDE.matcher(out).replaceAll("");
    }
    return Wording.of(out);
  }

  private static String lowered(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
