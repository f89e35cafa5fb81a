package io.apiledger.benchmark;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Reads every byte of every file of a folder and does nothing with it: what a scan is held to. */
public final class ReadFiles {
  private ReadFiles() {}

  /**
   * Reads the files of a folder.
   *
   * @param args the folder
   */
  public static void main(String[] args) throws IOException {
    Files.walkFileTree(
        Path.of(args[0]),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.readAllBytes(file);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
