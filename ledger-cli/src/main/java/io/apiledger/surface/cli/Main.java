package io.apiledger.surface.cli;

/** The entry point of the {@code api-ledger} program. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(Program.run(args, Host.ofProcess()));
  }
}
