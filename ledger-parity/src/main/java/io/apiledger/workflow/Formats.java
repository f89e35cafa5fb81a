package io.apiledger.workflow;

import io.apiledger.engine.report.JsonRenderer;
import io.apiledger.engine.report.MarkdownRenderer;
import io.apiledger.engine.report.Style;
import io.apiledger.engine.report.TextRenderer;
import io.apiledger.model.report.Renderer;
import java.util.List;

/** The formats that a report can be had in. */
public final class Formats {
  /** The name of the format for people. */
  public static final String TEXT = "text";

  private static final List<String> NAMES = List.of(TEXT, "json", "markdown");

  private Formats() {}

  /** The names, the one for people first. */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * The renderer of a format.
   *
   * @param width in columns, where the format is laid out for a screen; too few are taken as the
   *     fewest that work
   * @param colours whether to colour, where the format knows colours
   * @throws IllegalArgumentException if no format has that name
   */
  public static Renderer renderer(String name, int width, boolean colours) {
    return switch (name) {
      case TEXT -> new TextRenderer(new Style(Math.max(width, Style.NARROWEST), colours));
      case "json" -> new JsonRenderer();
      case "markdown" -> new MarkdownRenderer();
      default -> throw new IllegalArgumentException("no format is called " + name);
    };
  }
}
