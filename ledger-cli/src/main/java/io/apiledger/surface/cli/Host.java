package io.apiledger.surface.cli;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What surrounds a run: nothing else of the process is looked at.
 *
 * @param outTerminal whether {@code out} is a screen
 * @param errTerminal whether {@code err} is a screen
 * @param columns the width of the screen; 0 where not known
 * @param variables the environment variables
 * @param directory the working directory
 */
record Host(
    InputStream in,
    OutputStream out,
    OutputStream err,
    boolean outTerminal,
    boolean errTerminal,
    int columns,
    Map<String, String> variables,
    Path directory) {

  /** The width of everything that is not a screen of known width. */
  static final int COLUMNS = 80;

  private static final int WIDEST = 200;

  /**
   * The process itself. Its streams are taken as bytes: what is written is UTF-8 everywhere. The
   * input is buffered because a bare {@link FileInputStream} of JDK 17 asks for its position when
   * it is read at once, and a pipe has none.
   */
  static Host ofProcess() {
    return new Host(
        new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        isTerminal("apiledger.stdout.terminal"),
        isTerminal("apiledger.stderr.terminal"),
        Integer.getInteger("apiledger.columns", 0),
        System.getenv(),
        Path.of("").toAbsolutePath());
  }

  /** A variable's value; empty where it is not set. */
  String variable(String name) {
    String value = variables.get(name);
    return value == null ? "" : value;
  }

  /** The width to lay text out in. */
  int width(boolean terminal) {
    return terminal && columns > 0 ? Math.min(columns, WIDEST) : COLUMNS;
  }

  /**
   * The launcher tells. Without it the JDK is asked as long as its answer means something: since 22
   * it has a console whatever the streams are, and no colours are better than wrong ones.
   */
  @SuppressWarnings("SystemConsoleNull") // asked only where null means no terminal
  private static boolean isTerminal(String property) {
    String told = System.getProperty(property);
    if (told != null) {
      return Boolean.parseBoolean(told);
    }
    return Runtime.version().feature() < 22 && System.console() != null;
  }
}
