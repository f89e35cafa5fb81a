package io.apiledger.driver.scan.python.run;

import static io.apiledger.model.Text.BY_UTF8;

import io.apiledger.driver.scan.python.Expression.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file or folder of the tree, as {@code __file__} and what is reckoned from it: code that imports
 * all modules of a folder looks for their files.
 *
 * @param path from the top of the tree, with {@code /}; empty for the top itself
 */
record Place(Modules modules, String path) implements Value.NotCalled {
  private static final String PYTHON = ".py";
  private static final Set<String> READERS =
      Set.of("os.listdir", "os.walk", "os.scandir", "glob.glob", "glob.iglob", "pathlib.Path");

  @Override
  public @Nullable Value attribute(String name, Site site) {
    return switch (name) {
      case "parent" -> parent();
      case "parents" -> parents();
      case "name" -> new Value.Text(name());
      case "stem" -> new Value.Text(stem());
      case "suffix" -> new Value.Text(name().substring(stem().length()));
      case "path" -> this;
      case "resolve", "absolute", "expanduser", "as_posix", "__str__" ->
          (Value.Native) (a, at) -> this;
      case "with_suffix" -> (Value.Native) (a, at) -> suffixed(a.value("suffix", 0), at);
      case "relative_to" -> (Value.Native) (a, at) -> relative(a.value("other", 0), at);
      case "joinpath" -> (Value.Native) (a, at) -> joined(a, 0, at);
      case "iterdir" -> (Value.Native) (a, at) -> places("*");
      case "glob" -> (Value.Native) (a, at) -> matching(a.value("pattern", 0), "", at);
      case "rglob" -> (Value.Native) (a, at) -> matching(a.value("pattern", 0), "**/", at);
      case "is_file" -> (Value.Native) (a, at) -> new Value.Truth(isFile(), false);
      case "is_dir" -> (Value.Native) (a, at) -> new Value.Truth(!isFile(), false);
      case "exists" -> (Value.Native) (a, at) -> new Value.Truth(true, true);
      case "endswith" -> (Value.Native) (a, at) -> endsWith(a.value("", 0), at);
      default -> null;
    };
  }

  Place parent() {
    return new Place(
        modules, path.indexOf('/') < 0 ? "" : path.substring(0, path.lastIndexOf('/')));
  }

  private Value endsWith(@Nullable Value end, Site site) {
    return end instanceof Value.Text text
        ? new Value.Truth(path.endsWith(text.text()), false)
        : Interpreter.unknown(site);
  }

  private Value suffixed(@Nullable Value suffix, Site site) {
    return suffix instanceof Value.Text text
        ? new Place(
            modules, path.substring(0, path.length() - name().length()) + stem() + text.text())
        : Interpreter.unknown(site);
  }

  private Value relative(@Nullable Value to, Site site) {
    RelativePath relative = to instanceof Place folder ? from(folder) : null;
    return relative == null ? Interpreter.unknown(site) : relative;
  }

  /** How it is reached from a folder around it; null where the folder is not around it. */
  private @Nullable RelativePath from(Place folder) {
    String before = folder.path.isEmpty() ? "" : folder.path + "/";
    return path.startsWith(before) ? new RelativePath(path.substring(before.length())) : null;
  }

  private Value parents() {
    List<Value> parents = new ArrayList<>();
    for (Place one = this; !one.path.isEmpty(); ) {
      one = one.parent();
      parents.add(one);
    }
    return Sequence.of(parents);
  }

  /** Its last part. */
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private String stem() {
    int dot = name().lastIndexOf('.');
    return dot > 0 ? name().substring(0, dot) : name();
  }

  private boolean isFile() {
    return path.endsWith(PYTHON);
  }

  /** With more parts behind it; not known where they are not, or where they lead upwards. */
  Value joined(Arguments parts, int from, Site site) {
    Place now = this;
    for (Arguments.Argument part : parts.positional().subList(from, parts.positional().size())) {
      if (!(part.value() instanceof Value.Text text)) {
        return Interpreter.unknown(site);
      }
      now = now.below(text.text());
    }
    return now;
  }

  /** What is below it by a relative path. */
  Place below(String relative) {
    Place now = this;
    for (String part : relative.split("/", -1)) {
      now =
          part.equals("..")
              ? now.parent()
              : part.isEmpty() || part.equals(".")
                  ? now
                  : new Place(modules, ModuleIndex.join(now.path, part));
    }
    return now;
  }

  private Value matching(@Nullable Value pattern, String before, Site site) {
    return pattern instanceof Value.Text text
        ? places(before + text.text())
        : Interpreter.unknown(site);
  }

  /** The files and packages below it whose relative path matches, as places. */
  Sequence places(String glob) {
    Pattern pattern = pattern(glob);
    List<Value> found = new ArrayList<>();
    for (String file : modules.below(path)) {
      if (pattern.matcher(file).matches()) {
        found.add(new Place(modules, ModuleIndex.join(path, file)));
      }
    }
    return Sequence.of(found);
  }

  /** The names of what is directly in it, as a listing gives them. */
  Sequence names() {
    return Sequence.of(
        places("*").items().stream()
            .map(one -> (Value) new Value.Text(((Place) one).name()))
            .toList());
  }

  private static Pattern pattern(String glob) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      if (glob.startsWith("**/", i)) {
        regex.append("(?:[^/]+/)*");
        i += 2;
      } else {
        char c = glob.charAt(i);
        int end = c == '[' ? glob.indexOf(']', i + 2) : -1;
        if (end > 0) {
          regex.append(set(glob.substring(i + 1, end)));
          i = end;
          continue;
        }
        regex.append(c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString());
  }

  /** One of some characters, or with {@code !} in front, any other. */
  private static String set(String of) {
    boolean not = of.startsWith("!");
    return (not ? "[^/" : "[")
        + of.substring(not ? 1 : 0).replaceAll("[\\\\\\[&^]", "\\\\$0")
        + "]";
  }

  /**
   * Every folder from this one on, with the names of what is in it, as {@code os.walk} gives them.
   */
  private Sequence walked() {
    SortedMap<String, List<Value>> folders = new TreeMap<>(BY_UTF8);
    folders.put("", new ArrayList<>());
    for (String file : modules.below(path)) {
      if (file.endsWith(PYTHON)) {
        String folder = ModuleIndex.parent(file);
        folders
            .computeIfAbsent(folder, any -> new ArrayList<>())
            .add(new Value.Text(file.substring(file.lastIndexOf('/') + 1)));
        for (String at = folder; !at.isEmpty(); at = ModuleIndex.parent(at)) {
          folders.computeIfAbsent(at, any -> new ArrayList<>());
        }
      }
    }
    List<Value> steps = new ArrayList<>();
    folders.forEach(
        (folder, files) -> {
          List<Value> inner =
              folders.keySet().stream()
                  .filter(one -> !one.isEmpty() && ModuleIndex.parent(one).equals(folder))
                  .map(one -> (Value) new Value.Text(one.substring(one.lastIndexOf('/') + 1)))
                  .toList();
          steps.add(
              new Sequence(
                  Items.Kind.TUPLE,
                  List.of(below(folder), Sequence.of(inner), Sequence.of(files))));
        });
    return Sequence.of(steps);
  }

  /** The same of several that it may be; null where one of them is no place. */
  private static @Nullable Value ofAny(
      String name, Value.Choice choice, Arguments arguments, Site site) {
    List<Value> made = new ArrayList<>();
    for (Value one : choice.candidates()) {
      Value of = one instanceof Place ? call(name, one, arguments, site) : null;
      if (of == null) {
        return null;
      }
      made.add(of);
    }
    return Value.oneOf(made);
  }

  /** Whether a function of the standard library looks for what a relative path leads to. */
  static boolean reads(String function) {
    return READERS.contains(function);
  }

  /**
   * What a relative path leads to from one of the folders around a file, where a program may have
   * been started: the outermost first. Null where none has it.
   */
  static @Nullable Place found(Modules modules, String file, String relative) {
    for (int end = relative.startsWith("/") ? -1 : 0; end >= 0; end = file.indexOf('/', end + 1)) {
      Place place = new Place(modules, file.substring(0, end)).below(relative);
      int star = place.path.indexOf('*');
      String folder = star < 0 ? place.path : ModuleIndex.parent(place.path.substring(0, star));
      if (!folder.isEmpty() && modules.isFolder(folder)) {
        return place;
      }
    }
    return null;
  }

  /** What functions of the standard library make of it; null where that is not known. */
  static @Nullable Value call(String name, @Nullable Value first, Arguments arguments, Site site) {
    if (first instanceof RelativePath relative) {
      return name.equals("builtins.str") || name.equals("os.fspath") ? relative.text() : null;
    }
    if (first instanceof Value.Choice choice) {
      return ofAny(name, choice, arguments, site);
    }
    if (!(first instanceof Place place)) {
      return null;
    }
    return switch (name) {
      case "pathlib.Path", "pathlib.PurePath", "os.path.join", "posixpath.join" ->
          place.joined(arguments, 1, site);
      case "os.path.dirname" -> place.parent();
      case "os.path.abspath",
          "os.path.realpath",
          "os.path.normpath",
          "os.fspath",
          "builtins.str",
          "builtins.iter" ->
          place;
      case "os.path.basename" -> new Value.Text(place.name());
      case "os.path.isfile" -> new Value.Truth(place.isFile(), false);
      case "os.path.isdir" -> new Value.Truth(!place.isFile(), false);
      case "os.listdir" -> place.names();
      case "os.walk" -> place.walked();
      case "os.path.relpath" -> {
        RelativePath relative =
            arguments.value("start", 1) instanceof Place start ? place.from(start) : null;
        yield relative == null ? null : relative.text();
      }
      case "os.scandir" -> place.places("*");
      case "glob.glob", "glob.iglob" -> {
        int star = place.path.indexOf('*');
        int slash = star < 0 ? -1 : place.path.lastIndexOf('/', star);
        yield star < 0
            ? null
            : new Place(place.modules, slash < 0 ? "" : place.path.substring(0, slash))
                .places(place.path.substring(slash + 1));
      }
      default -> null;
    };
  }
}
