package io.apiledger.driver.scan.fastapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Python that has FastAPI, where there is one. */
final class RealFastApi {
  private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

  private RealFastApi() {}

  /** The lines that it writes in a folder; the test is left out where no Python has FastAPI. */
  static List<String> says(Path folder, String... arguments)
      throws IOException, InterruptedException {
    for (String python : PYTHONS) {
      List<String> lines = said(python, folder, arguments);
      if (!lines.isEmpty()) {
        return lines;
      }
    }
    assumeTrue(false, "no Python with FastAPI here: install python3-fastapi");
    return List.of();
  }

  /** What it writes; empty where there is no such Python, or it has no FastAPI. */
  private static List<String> said(String python, Path folder, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(python, "-B"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      return List.of();
    }
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    return process.waitFor() == 0 ? out.lines().toList() : List.of();
  }
}
