package io.apiledger.surface.cli;

import java.util.List;

/** A command line that was read. */
interface Line {
  /** Whether an option was given. */
  boolean has(String option);

  /** The values of an option, in the order in which they were given. */
  List<String> values(String option);

  /** A word by its position, from 0; empty where it was not given. */
  String word(int index);

  /** Whether the help page is asked for. */
  boolean wantsHelp();
}
