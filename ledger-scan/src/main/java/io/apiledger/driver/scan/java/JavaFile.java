package io.apiledger.driver.scan.java;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.Location;
import java.util.List;

/**
 * What one file says. Immutable, and a function of its path and content only.
 *
 * @param path relative to its tree
 * @param packageName empty for the unnamed one
 * @param isRead false for a file of another language, which is only known to be there
 * @param problems what was wrong with it that did not keep it from being read
 */
public record JavaFile(
    String path,
    String packageName,
    List<Import> imports,
    List<JavaType> types,
    boolean isRead,
    List<Finding> problems) {

  public JavaFile {
    requireNonNull(path, "path");
    requireNonNull(packageName, "packageName");
    imports = List.copyOf(imports);
    types = List.copyOf(types);
    problems = List.copyOf(problems);
  }

  /** A file that is known to be there and was not read. */
  public static JavaFile unread(String path) {
    return new JavaFile(path, "", List.of(), List.of(), false, List.of());
  }

  /** Its path without its package: where its sources start. */
  public String folder() {
    String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
    String packagePath = packageName.replace('.', '/');
    return ("/" + folder).endsWith("/" + packagePath)
        ? folder.substring(0, Math.max(0, folder.length() - packagePath.length()))
        : folder;
  }

  /** A place in it. */
  public Location.InFile at(Place place) {
    return new Location.InFile(path, place.line(), place.column());
  }
}
