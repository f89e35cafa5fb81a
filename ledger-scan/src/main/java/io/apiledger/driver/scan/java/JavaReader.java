package io.apiledger.driver.scan.java;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Position;
import com.github.javaparser.Problem;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.CompilationUnit;
import io.apiledger.model.Text;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.Location;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.port.SourceFile;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Reads Java files. Immutable, safe for use by several threads.
 *
 * <pre>{@code
 * JavaFile file = new JavaReader(Set.of("RouterFunction")).read(source);
 * }</pre>
 */
public final class JavaReader {
  private final Set<String> bodies;

  /**
   * @param bodies simple names of types: of methods that return one of them, it is read what they
   *     return
   */
  public JavaReader(Set<String> bodies) {
    this.bodies = Set.copyOf(bodies);
  }

  /**
   * What one file says.
   *
   * @throws IOException if it cannot be read
   * @throws InputException {@code PARSE_FAILED} if it is no Java
   */
  public JavaFile read(SourceFile file) throws IOException {
    SourceText text = SourceText.of(file);
    ParseResult<CompilationUnit> result = new JavaParser(configuration()).parse(text.text());
    CompilationUnit unit = result.getResult().orElse(null);
    if (unit == null || !result.isSuccessful()) {
      throw new InputException(failure(file.path(), result.getProblems()));
    }
    Expressions expressions = new Expressions(text);
    return new Declarations(expressions, bodies).file(file.path(), unit, text.problems());
  }

  /**
   * The newest grammar without the passes that follow it: whether a file may use a feature is for
   * javac to say, and a file that is newer than this grammar may still be read.
   */
  private static ParserConfiguration configuration() {
    ParserConfiguration configuration =
        new ParserConfiguration()
            .setLanguageLevel(LanguageLevel.JAVA_25)
            .setAttributeComments(false);
    configuration.getProcessors().clear();
    return configuration;
  }

  private static Finding failure(String path, List<Problem> problems) {
    String said = problems.isEmpty() ? "nothing" : problems.get(0).getMessage();
    Location at =
        problems.isEmpty()
            ? Location.InFile.whole(path)
            : problems
                .get(0)
                .getLocation()
                .flatMap(TokenRange::toRange)
                .map(range -> at(path, range.begin))
                .orElse(Location.InFile.whole(path));
    return Finding.inFile(RuleId.PARSE_FAILED, path)
        .at(at)
        .expected("Java that can be parsed")
        .found(Text.visible(Text.shortened(Text.oneLine(firstSentence(said)), 160)))
        .next("mend it, or exclude it");
  }

  private static Location at(String path, Position position) {
    return new Location.InFile(path, position.line, position.column);
  }

  /** What follows is the list of every token that would have been fine. */
  private static String firstSentence(String said) {
    int end = said.indexOf(", expected");
    return end < 0 ? said : said.substring(0, end);
  }
}
