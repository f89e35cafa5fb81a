package io.apiledger.surface.cli;

import io.apiledger.model.Nearest;
import io.apiledger.workflow.Formats;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code --format} and {@code --output} ask for.
 *
 * @param printed the format of standard output; null where {@code --output} takes its place
 */
record Targets(@Nullable String printed, List<Delivery.Target> files) {

  static Targets of(Arguments arguments, Host host) {
    List<String> plain = new ArrayList<>();
    List<Delivery.Target> files = new ArrayList<>();
    for (String given : arguments.values("--format")) {
      int equals = given.indexOf('=');
      String format = equals < 0 ? given : given.substring(0, equals);
      if (!isKnown(format, arguments)) {
        continue;
      }
      if (equals < 0) {
        plain.add(format);
      } else {
        add(format, "--format " + given, given.substring(equals + 1), files, arguments, host);
      }
    }
    if (plain.size() > 1) {
      arguments.problem(
          "one format for standard output",
          String.join(" and ", plain),
          "write the others to files: --format " + plain.get(1) + "=FILE");
    }
    String printed = plain.isEmpty() ? Formats.TEXT : plain.get(0);
    if (!arguments.has("--output")) {
      return new Targets(printed, files);
    }
    add(printed, "--output", arguments.value("--output", ""), files, arguments, host);
    return new Targets(null, files);
  }

  private static boolean isKnown(String format, Arguments arguments) {
    List<String> known = Formats.names();
    if (!known.contains(format)) {
      String expected = "--format " + Arguments.oneOf(known);
      arguments.problem(expected, Arguments.quoted(format), Nearest.hint(format, known));
    }
    return known.contains(format);
  }

  private static void add(
      String format,
      String option,
      String given,
      List<Delivery.Target> files,
      Arguments arguments,
      Host host) {
    Path file = host.directory().resolve(arguments.path(option, given)).normalize();
    Path folder = file.getParent();
    if (given.isEmpty()) {
      arguments.problem(option + " with a file", "an empty name", "");
    } else if (Files.isDirectory(file)) {
      arguments.problem(option + " with a file", "the folder " + given, "name a file in it");
    } else if (folder == null || !Files.isDirectory(folder)) {
      arguments.problem(option + " in a folder that exists", given, "make the folder first");
    } else if (files.stream().anyMatch(other -> other.file().equals(file))) {
      arguments.problem("a file of its own for each report", given + " twice", "");
    } else {
      files.add(new Delivery.Target(format, file));
    }
  }
}
