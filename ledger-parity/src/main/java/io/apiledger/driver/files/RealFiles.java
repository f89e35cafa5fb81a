package io.apiledger.driver.files;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessMode;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The file system itself. Files and folders get the permissions that the umask leaves. */
final class RealFiles implements FileOperations {
  private static final int MOST_ATTEMPTS = 20;

  @Override
  public Kind kind(Path path) throws IOException {
    BasicFileAttributes seen;
    try {
      seen = Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return Kind.ABSENT;
    } catch (FileSystemException e) {
      if (isBelowFile(path)) {
        return Kind.ABSENT;
      }
      throw e;
    }
    if (seen.isSymbolicLink()) {
      return Kind.LINK;
    }
    return seen.isDirectory() ? Kind.FOLDER : seen.isRegularFile() ? Kind.FILE : Kind.OTHER;
  }

  private static boolean isBelowFile(Path path) {
    for (Path at = path.getParent(); at != null; at = at.getParent()) {
      if (Files.exists(at)) {
        return !Files.isDirectory(at);
      }
    }
    return false;
  }

  @Override
  public boolean isWritable(Path folder) throws IOException {
    try {
      folder.getFileSystem().provider().checkAccess(folder, AccessMode.WRITE, AccessMode.EXECUTE);
      return true;
    } catch (NoSuchFileException e) {
      throw e;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public List<String> names(Path folder) throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(entry -> names.add(String.valueOf(entry.getFileName())));
    }
    return names;
  }

  @Override
  public byte[] read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, Set.of(READ, NOFOLLOW_LINKS));
        InputStream in = Channels.newInputStream(channel)) {
      return in.readAllBytes();
    }
  }

  @Override
  public void write(Path file, byte[] content) throws IOException {
    try (FileChannel channel = FileChannel.open(file, Set.of(WRITE, CREATE_NEW))) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void delete(Path path) throws IOException {
    Files.deleteIfExists(path);
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    for (int i = 0; ; i++) {
      try {
        Files.createDirectory(folder);
        return;
      } catch (FileAlreadyExistsException e) {
        Kind kind = kind(folder);
        if (kind == Kind.FOLDER) {
          return;
        }
        // It may have been there and be removed by now, and again.
        if (kind != Kind.ABSENT || i == MOST_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  @Override
  public void force(Path folder) throws IOException {
    FileChannel channel;
    try {
      channel = FileChannel.open(folder, READ);
    } catch (IOException e) {
      return; // Not every system lets a folder be opened; those write names at once.
    }
    try (channel) {
      channel.force(true);
    }
  }

  @Override
  public FileChannel openToLock(Path file, boolean make) throws IOException {
    return make
        ? FileChannel.open(file, Set.of(READ, WRITE, CREATE, NOFOLLOW_LINKS))
        : FileChannel.open(file, Set.of(READ, WRITE, NOFOLLOW_LINKS));
  }
}
