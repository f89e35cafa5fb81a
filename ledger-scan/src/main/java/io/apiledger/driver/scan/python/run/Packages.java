package io.apiledger.driver.scan.python.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The modules of packages, as {@code pkgutil} lists them. */
final class Packages {
  private final Interpreter interpreter;

  Packages(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /**
   * What is in folders, each with its finder, its name and whether it is a package.
   *
   * @param prefix what every name starts with
   * @param deep whether what is in the packages follows them
   * @return null where the folders are not known
   */
  @Nullable Value list(@Nullable Value folders, @Nullable Value prefix, boolean deep) {
    List<Value> infos = new ArrayList<>();
    List<Value> all = folders instanceof Sequence list ? list.items() : List.of();
    for (Value one : folders instanceof Place ? List.of(folders) : all) {
      if (!(one instanceof Place folder)) {
        return null;
      }
      add(folder.path(), prefix == null ? new Value.Text("") : prefix, deep, infos);
    }
    boolean known = folders instanceof Place || folders instanceof Sequence list && !list.isOpen();
    return known ? Sequence.of(infos) : null;
  }

  private void add(String folder, Value prefix, boolean deep, List<Value> infos) {
    Value finder =
        new ImportLibrary.Finder(
            interpreter, folder, prefix instanceof Value.Text text ? text.text() : "");
    for (String name : interpreter.modules().children(folder)) {
      String key = ModuleIndex.join(folder, name);
      boolean isPackage = interpreter.modules().isPackage(key);
      infos.add(
          Sequence.named(
              List.of("module_finder", "name", "ispkg"),
              List.of(
                  finder,
                  prefix instanceof Value.Text text
                      ? new Value.Text(text.text() + name, text.soft())
                      : new Value.Unknown("name", false),
                  new Value.Truth(isPackage, false))));
      // Without a prefix the packages themselves are not found, as where Python walks.
      if (deep && isPackage && prefix instanceof Value.Text text && !text.text().isEmpty()) {
        add(key, new Value.Text(text.text() + name + ".", text.soft()), true, infos);
      }
    }
  }
}
