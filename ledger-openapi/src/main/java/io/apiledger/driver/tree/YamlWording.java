package io.apiledger.driver.tree;

import io.apiledger.model.tree.Mark;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What the YAML parser says, in the words of this library. */
final class YamlWording {
  private static final Pattern EXPECTED =
      Pattern.compile("expected (?:the )?(.+?),? but (?:found|got) (.+)", Pattern.DOTALL);
  private static final String MEND = "mend it there; mind indentation, quotes and colons";

  private YamlWording() {}

  static Fault fault(YamlEngineException e, Mark last) {
    if (e.getCause() instanceof Fault fault) {
      return fault;
    }
    if (e.getCause() instanceof java.io.IOException io) {
      return Fault.unreadable(io);
    }
    if (e instanceof MarkedYamlEngineException marked) {
      return fault(marked, last);
    }
    String found = e.getMessage() == null ? "something else" : e.getMessage();
    return new Fault(last, "YAML", Wording.of(found), MEND);
  }

  private static Fault fault(MarkedYamlEngineException e, Mark last) {
    Mark at = mark(e.getProblemMark()).or(() -> mark(e.getContextMark())).orElse(last);
    String problem = e.getProblem() == null ? "something else" : e.getProblem();
    String context = e.getContext() == null ? "" : " " + e.getContext();
    Matcher matcher = EXPECTED.matcher(problem);
    if (matcher.matches()) {
      return new Fault(
          at, Wording.of(matcher.group(1)), Wording.of(matcher.group(2) + context), MEND);
    }
    String found = problem.startsWith("found ") ? problem.substring(6) : problem;
    return new Fault(at, "YAML", Wording.of(found + context), MEND);
  }

  private static Optional<Mark> mark(Optional<org.snakeyaml.engine.v2.exceptions.Mark> mark) {
    return mark.map(m -> new Mark(m.getLine() + 1, m.getColumn() + 1));
  }
}
