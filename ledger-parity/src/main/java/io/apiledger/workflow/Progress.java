package io.apiledger.workflow;

/** Told what is being done while it is done; decides itself whether and when to show it. */
public interface Progress {
  /** Says nothing. */
  Progress SILENT = what -> {};

  /** A new piece of work starts: {@code reading docs/openapi.json}. */
  void doing(String what);
}
