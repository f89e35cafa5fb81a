package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.PythonFile;
import io.apiledger.model.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which modules and packages there are: paths without ending, {@code __init__} included. */
final class ModuleIndex {
  static final String INIT = "/__init__";

  private final SortedMap<String, PythonFile> files = new TreeMap<>(Text::compareUtf8);
  private final Set<String> folders = new HashSet<>();

  ModuleIndex(List<PythonFile> facts) {
    for (PythonFile file : facts) {
      String key = key(file.path());
      files.put(key, file);
      for (int at = key.lastIndexOf('/'); at > 0; at = key.lastIndexOf('/', at - 1)) {
        folders.add(key.substring(0, at));
      }
    }
  }

  Set<String> keys() {
    return files.keySet();
  }

  @Nullable PythonFile file(String key) {
    return files.get(key);
  }

  boolean isFile(String key) {
    return files.containsKey(key);
  }

  boolean isPackage(String key) {
    return key.isEmpty() || folders.contains(key);
  }

  boolean exists(String key) {
    return isPackage(key) || isFile(key);
  }

  /**
   * What an absolute import finds: from the outermost folder inwards, that starts no package and
   * holds the first name; null where nothing is found.
   */
  @Nullable String absolute(String folder, String path) {
    String first = path.indexOf('/') < 0 ? path : path.substring(0, path.indexOf('/'));
    int end = 0;
    while (true) {
      String root = folder.substring(0, end);
      boolean starts = root.isEmpty() || !isFile(root + INIT);
      if (starts && exists(join(root, first)) && exists(join(root, path))) {
        return join(root, path);
      }
      if (end == folder.length()) {
        return null;
      }
      int slash = folder.indexOf('/', end + 1);
      end = slash < 0 ? folder.length() : slash;
    }
  }

  static String parent(String key) {
    int slash = key.lastIndexOf('/');
    return slash < 0 ? "" : key.substring(0, slash);
  }

  static String join(String folder, String path) {
    return folder.isEmpty() ? path : path.isEmpty() ? folder : folder + "/" + path;
  }

  static String key(String path) {
    return path.substring(0, path.length() - ".py".length());
  }
}
