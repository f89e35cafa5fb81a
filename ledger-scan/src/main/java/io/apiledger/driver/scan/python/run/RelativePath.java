package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.Expression.Items;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A path from one place of the tree to another: code makes names of modules of it. */
record RelativePath(String path) implements Value.NotCalled {
  @Override
  public @Nullable Value attribute(String name, Site site) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    String stem = dot > 0 ? last.substring(0, dot) : last;
    String before = path.substring(0, path.length() - last.length());
    return switch (name) {
      case "name" -> new Value.Text(last);
      case "stem" -> new Value.Text(stem);
      case "suffix" -> new Value.Text(last.substring(stem.length()));
      case "parent" -> new RelativePath(ModuleIndex.parent(path));
      case "parts" -> parts();
      case "as_posix", "__str__" -> (Value.Native) (a, at) -> text();
      case "with_suffix" ->
          (Value.Native)
              (a, at) ->
                  a.value("suffix", 0) instanceof Value.Text suffix
                      ? new RelativePath(before + stem + suffix.text())
                      : Interpreter.unknown(at);
      default -> null;
    };
  }

  Value.Text text() {
    return new Value.Text(path);
  }

  private Value parts() {
    List<Value> parts =
        Stream.of(path.split("/", -1)).map(part -> (Value) new Value.Text(part)).toList();
    return new Sequence(Items.Kind.TUPLE, parts);
  }
}
