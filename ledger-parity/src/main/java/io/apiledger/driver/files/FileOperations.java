package io.apiledger.driver.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/**
 * Every file operation of the artifact store, each of which may fail or be the last one before the
 * process dies. No operation follows a symbolic link at the end of a path.
 */
interface FileOperations {
  /** What stands at a path. */
  enum Kind {
    ABSENT,
    FILE,
    FOLDER,
    LINK,
    OTHER
  }

  /** What stands at the path; a file where a folder would be needed makes it absent. */
  Kind kind(Path path) throws IOException;

  /**
   * Whether entries of the folder can be made and removed.
   *
   * @throws java.nio.file.NoSuchFileException if the folder is gone: nobody was refused anything
   */
  boolean isWritable(Path folder) throws IOException;

  /** The names in a folder. */
  List<String> names(Path folder) throws IOException;

  /** The whole file. */
  byte[] read(Path file) throws IOException;

  /** Writes a file that does not exist yet, and waits until the disk has it. */
  void write(Path file, byte[] content) throws IOException;

  /** Renames in one step; replaces what is there. */
  void move(Path from, Path to) throws IOException;

  /** Deletes a file or an empty folder; nothing where there is none. */
  void delete(Path path) throws IOException;

  /** Makes one folder; nothing where it exists. */
  void makeFolder(Path folder) throws IOException;

  /** Waits until the disk has the names in the folder, as far as the system can. */
  void force(Path folder) throws IOException;

  /**
   * Opens a file to lock it.
   *
   * @param make whether to make it where it is missing
   */
  FileChannel openToLock(Path file, boolean make) throws IOException;
}
