package io.apiledger.driver.openapi;

import io.apiledger.model.Text;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.Location;
import io.apiledger.model.tree.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The generation of an OpenAPI document. */
enum Version {
  V2,
  V3;

  private static final Pattern SUPPORTED_3 = Pattern.compile("3\\.[01](?:\\.[0-9A-Za-z.+-]+)?");
  private static final String SUPPORTED = "swagger: \"2.0\", or openapi: 3.0.x or 3.1.x";
  private static final int MOST_KEYS = 10;

  /** What a root says of itself, however it was read: keys in order, versions where they stand. */
  static final class Root {
    private final String path;
    private final OpenApiOptions options;
    private final List<String> keys = new ArrayList<>();
    private @Nullable Claim swagger;
    private @Nullable Claim openapi;
    private boolean ledger;

    Root(String path, OpenApiOptions options) {
      this.path = path;
      this.options = options;
    }

    /**
     * Takes a key of the root.
     *
     * @param text of its value where that is a scalar, or null
     */
    void key(String key, Mark at, @Nullable String text) {
      if (keys.size() <= MOST_KEYS) {
        keys.add(key);
      }
      String said = text == null ? "without a version" : text;
      switch (key) {
        case "swagger", "swaggerVersion" -> swagger = new Claim(said, at);
        case "openapi" -> openapi = new Claim(said, at);
        case "endpoints" -> ledger = true;
        case "format" -> ledger |= said.startsWith("api-ledger/");
        default -> {}
      }
    }

    /**
     * The version.
     *
     * @throws InputException if this is no OpenAPI document of a version that can be read
     */
    Version version() {
      Claim two = swagger;
      Claim three = openapi;
      if (two != null && three != null) {
        throw refusal(three.at, SUPPORTED, "both swagger and openapi", "keep one of the two keys");
      }
      if (three != null && SUPPORTED_3.matcher(three.text).matches()) {
        return V3;
      }
      if (two != null && two.text.equals("2.0")) {
        return V2;
      }
      Claim unknown = three == null ? two : three;
      if (unknown != null) {
        String key = three == null ? "swagger " : "openapi ";
        throw refusal(
            unknown.at,
            SUPPORTED,
            key + visible(unknown.text),
            "export the document in one of these versions");
      }
      throw ledger ? isLedger() : isOther();
    }

    private InputException isLedger() {
      return refusal(
          new Mark(1, 1),
          "an OpenAPI document",
          "an API ledger",
          "give it as a source of the kind ledger, or to diff as it is");
    }

    private InputException isOther() {
      return refusal(
          new Mark(1, 1),
          "an OpenAPI document with the key openapi or swagger",
          named() + Sniff.served(options),
          "check the address or path, and whether the server answered with an error");
    }

    private String named() {
      if (keys.isEmpty()) {
        return "no key at all";
      }
      String shown =
          keys.stream().limit(MOST_KEYS).map(Root::visible).collect(Collectors.joining(", "));
      return (keys.size() == 1 ? "the key " : "the keys ")
          + shown
          + (keys.size() > MOST_KEYS ? " …" : "");
    }

    private InputException refusal(Mark at, String expected, String found, String next) {
      return new InputException(
          Finding.inFile(options.otherDocument(), path)
              .at(new Location.InFile(path, at.line(), at.column()))
              .expected(expected)
              .found(found)
              .next(next));
    }

    private static String visible(String text) {
      return Text.visible(Text.shortened(text, 40));
    }
  }

  private record Claim(String text, Mark at) {}
}
