package io.apiledger.driver.scan.java;

import io.apiledger.model.Text;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.RuleId;

/** That a file is no Java from some offset on. */
final class SyntaxFault extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 60;

  private final int at;
  private final String expected;
  private final String found;

  /**
   * @param found as it is to be shown
   */
  SyntaxFault(int at, String expected, String found) {
    super(found, null, false, false);
    this.at = at;
    this.expected = expected;
    this.found = found;
  }

  /** Something that is written in the file, in quotes. */
  static String quoted(String written) {
    return '"' + Text.shortened(Text.oneLine(written), LONGEST) + '"';
  }

  InputException in(SourceText source) {
    return new InputException(
        Finding.inFile(RuleId.PARSE_FAILED, source.path())
            .at(source.location(at))
            .expected(expected)
            .found(Text.visible(found))
            .next("mend it, or exclude it"));
  }
}
