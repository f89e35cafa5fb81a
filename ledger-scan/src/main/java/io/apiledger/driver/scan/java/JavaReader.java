package io.apiledger.driver.scan.java;

import io.apiledger.model.finding.InputException;
import io.apiledger.model.port.SourceFile;
import java.io.IOException;
import java.util.Set;

/**
 * Reads Java files: what they declare. Bodies are stepped over, so that what is wrong inside of one
 * is for the compiler to say. Immutable, safe for use by several threads.
 *
 * <pre>{@code
 * JavaFile file = new JavaReader(Set.of("RouterFunction")).read(source);
 * }</pre>
 */
public final class JavaReader {
  private final Bodies bodies;
  private final Set<String> guards;

  /**
   * @param bodies simple names of types: of methods that return one of them, it is read what they
   *     return
   */
  public JavaReader(Set<String> bodies) {
    this(new Bodies(Set.copyOf(bodies), Set.of()), Set.of());
  }

  JavaReader(Bodies bodies, Set<String> guards) {
    this.bodies = bodies;
    this.guards = guards;
  }

  /** One that also looks for calls of these methods, by their simple names. */
  public JavaReader withGuards(Set<String> names) {
    return new JavaReader(bodies, Set.copyOf(names));
  }

  /**
   * What one file says.
   *
   * @throws IOException if it cannot be read
   * @throws InputException {@code PARSE_FAILED} if it is no Java
   */
  public JavaFile read(SourceFile file) throws IOException {
    SourceText text = SourceText.of(file);
    try {
      return new JavaFileReader(text, bodies, guards).read();
    } catch (SyntaxFault fault) {
      throw fault.in(text);
    }
  }
}
