package io.apiledger.driver.scan.java;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Position;
import com.github.javaparser.Problem;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.stmt.BlockStmt;
import java.util.ArrayList;
import java.util.List;

/** The body of a method, for the parser: what stands in it, and where. */
final class MethodBody {
  private final SourceText source;
  private final int from;
  private final String text;
  private final List<Integer> lines = new ArrayList<>(List.of(0));

  MethodBody(SourceText source, int from, int to) {
    this.source = source;
    this.from = from;
    this.text = source.of(from, to);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' && !text.startsWith("\n", i + 1)) {
        lines.add(i + 1);
      }
    }
  }

  /** What the body between two offsets returns, after the calls and variables on the way. */
  static List<Value> results(SourceText source, int from, int to) {
    return new MethodBody(source, from, to).results();
  }

  private List<Value> results() {
    ParseResult<BlockStmt> result = new JavaParser(configuration()).parseBlock(text);
    BlockStmt block = result.getResult().orElse(null);
    if (block == null || !result.isSuccessful()) {
      throw fault(result.getProblems());
    }
    return new Expressions(this).results(block.getStatements(), 0);
  }

  /**
   * The newest grammar without the passes that follow it: whether a file may use a feature is for
   * javac to say, and a file that is newer than this grammar may still be read.
   */
  static ParserConfiguration configuration() {
    ParserConfiguration configuration =
        new ParserConfiguration()
            .setLanguageLevel(LanguageLevel.JAVA_25)
            .setAttributeComments(false);
    configuration.getProcessors().clear();
    return configuration;
  }

  /** The characters of a node, as written. */
  String of(Node node) {
    return node.getRange()
        .map(range -> text.substring(offset(range.begin), offset(range.end) + 1))
        .orElse("");
  }

  /** Where a node starts in the file. */
  Place place(Node node) {
    return node.getBegin().map(this::place).orElse(Place.NONE);
  }

  private Place place(Position at) {
    Place start = source.place(from);
    return new Place(
        start.line() + at.line - 1, at.line == 1 ? start.column() + at.column - 1 : at.column);
  }

  private int offset(Position at) {
    return Math.min(lines.get(Math.min(at.line, lines.size()) - 1) + at.column, text.length()) - 1;
  }

  private SyntaxFault fault(List<Problem> problems) {
    String said = problems.isEmpty() ? "nothing" : problems.get(0).getMessage();
    int at =
        problems.stream()
            .findFirst()
            .flatMap(Problem::getLocation)
            .flatMap(TokenRange::toRange)
            .map(range -> offset(range.begin))
            .orElse(0);
    return new SyntaxFault(from + at, "statements that can be parsed", firstSentence(said));
  }

  /** What follows is the list of every token that would have been fine. */
  private static String firstSentence(String said) {
    int end = said.indexOf(", expected");
    return end < 0 ? said : said.substring(0, end);
  }
}
