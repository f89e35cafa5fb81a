package io.apiledger.driver.scan.python;

import java.util.List;

/**
 * A file that was split into tokens, and what Python would refuse of what was read so far.
 *
 * @param problems grows while bodies are read
 */
record Syntax(Tokens tokens, List<SyntaxProblem> problems) {}
