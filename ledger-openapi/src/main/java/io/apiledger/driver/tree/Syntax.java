package io.apiledger.driver.tree;

/** How a document is written; told from its first significant character, never from its name. */
public enum Syntax {
  /** Starts with <code>{</code> or {@code [}. */
  JSON,
  /** Everything else. */
  YAML
}
