package io.apiledger.driver.scan.java;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Files that are there twice. A file in the output of a build, such as {@code
 * api/target/delombok/com/acme/A.java}, is a copy of the one in {@code api} that declares the same
 * class; anywhere else it is one only if it says the same.
 */
final class Copies {
  private static final Set<String> OUTPUTS = Set.of("target", "build", "out", "bin");

  private Copies() {}

  /** The files without copies, in the same order; what is written goes before what is built. */
  static List<JavaFile> without(Collection<JavaFile> files) {
    Map<String, List<JavaFile>> known = new HashMap<>();
    Set<String> kept = new HashSet<>();
    List<JavaFile> built = new ArrayList<>();
    for (JavaFile file : files) {
      if (isBuilt(file)) {
        built.add(file);
      } else {
        keep(file, known, kept);
      }
    }
    for (JavaFile file : built) {
      keep(file, known, kept);
    }
    List<JavaFile> without = new ArrayList<>(kept.size());
    for (JavaFile file : files) {
      if (kept.contains(file.path())) {
        without.add(file);
      }
    }
    return without;
  }

  private static void keep(JavaFile file, Map<String, List<JavaFile>> known, Set<String> kept) {
    List<JavaFile> same = known.computeIfAbsent(name(file), name -> new ArrayList<>());
    for (JavaFile one : same) {
      if (isCopy(file, one)) {
        return;
      }
    }
    same.add(file);
    kept.add(file.path());
  }

  private static boolean isCopy(JavaFile file, JavaFile original) {
    if (!file.isRead()) {
      return false;
    }
    String module = module(file);
    return isBuilt(file) && original.path().startsWith(module)
        || file.imports().equals(original.imports()) && file.types().equals(original.types());
  }

  private static boolean isBuilt(JavaFile file) {
    return module(file).length() < folder(file).length();
  }

  /** What the output of its build stands in; without one, the folder that its package starts in. */
  private static String module(JavaFile file) {
    String folder = folder(file);
    int start = 0;
    for (int end = folder.indexOf('/'); end >= 0; end = folder.indexOf('/', start)) {
      if (OUTPUTS.contains(folder.substring(start, end))) {
        return folder.substring(0, start);
      }
      start = end + 1;
    }
    return folder;
  }

  /** The folder that its package starts in, with a final slash; empty where that is the top. */
  private static String folder(JavaFile file) {
    String name = name(file);
    String path = file.path();
    return path.endsWith("/" + name) ? path.substring(0, path.length() - name.length()) : "";
  }

  /** Its path where its package starts. */
  private static String name(JavaFile file) {
    String own = file.path().substring(file.path().lastIndexOf('/') + 1);
    String folder = file.packageName().replace('.', '/');
    return folder.isEmpty() ? own : folder + "/" + own;
  }
}
