package io.apiledger.driver.source;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.Text;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.port.SourceFile;
import io.apiledger.model.port.SourceTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files of a jar or any zip archive; archives inside it are files like others. Nothing is
 * unpacked to disk. Safe for use by several threads; closing closes the archive.
 *
 * <pre>{@code
 * try (SourceTree tree = JarTree.open(path, "libs/orders-sources.jar")) { … }
 * }</pre>
 */
public final class JarTree implements SourceTree {
  private final ZipFile zip;
  private final String name;
  private final TreeLimits limits;
  private final AtomicLong unpacked = new AtomicLong();

  private JarTree(ZipFile zip, String name, TreeLimits limits) {
    this.zip = zip;
    this.name = name;
    this.limits = limits;
  }

  /**
   * Opens an archive.
   *
   * @param name as the user knows it: relative, with {@code /}
   * @throws InputException {@code PARSE_FAILED} if it is missing, no archive, or one that is made
   *     to harm: names that lead out of it, or too many
   */
  public static JarTree open(Path file, String name) {
    return open(file, name, TreeLimits.DEFAULT);
  }

  /** The same with other limits. */
  public static JarTree open(Path file, String name, TreeLimits limits) {
    requireNonNull(name, "name");
    JarTree tree = new JarTree(zip(file, name), name, requireNonNull(limits, "limits"));
    List<Finding> hostile = tree.hostile();
    if (!hostile.isEmpty()) {
      tree.close();
      throw new InputException(hostile);
    }
    return tree;
  }

  private static ZipFile zip(Path file, String name) {
    String next = "give a jar or a zip archive";
    if (Files.isDirectory(file)) {
      throw new InputException(Unreadable.of(name, "a jar", "a folder", next));
    }
    try {
      return new ZipFile(file.toFile());
    } catch (NoSuchFileException e) {
      throw new InputException(Unreadable.of(name, "a jar", "none", "mind the path"));
    } catch (ZipException | IllegalArgumentException e) {
      String found = "a file that is none: " + Text.oneLine(String.valueOf(e.getMessage()));
      throw new InputException(Unreadable.of(name, "a jar", found, next));
    } catch (IOException e) {
      throw new InputException(
          Unreadable.of(name, "a jar that can be read", Unreadable.reason(e), next));
    }
  }

  private List<Finding> hostile() {
    if (zip.size() > limits.files()) {
      String most = "at most " + limits.files() + " entries";
      return List.of(Unreadable.of(name, most, zip.size() + "", "give a smaller archive"));
    }
    List<Finding> findings = new ArrayList<>();
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      String path = all.nextElement().getName();
      if (leadsOut(path)) {
        String shown = Text.visible(Text.shortened(path, 120));
        findings.add(
            Finding.inFile(io.apiledger.model.finding.RuleId.PARSE_FAILED, name)
                .symbol(shown)
                .expected("names inside the archive")
                .found("\"" + shown + "\"")
                .next("do not use this archive"));
      }
    }
    return findings;
  }

  private static boolean leadsOut(String path) {
    return path.startsWith("/")
        || path.indexOf('\\') >= 0
        || path.indexOf('\0') >= 0
        || path.length() > 1 && path.charAt(1) == ':'
        || List.of(path.split("/", -1)).contains("..");
  }

  @Override
  public String name() {
    return name;
  }

  /**
   * @throws InputException {@code PARSE_FAILED} if two entries have the name of one file: readers
   *     would disagree on which of them counts
   */
  @Override
  public List<SourceFile> files(Predicate<String> path) {
    SortedMap<String, SourceFile> files = new TreeMap<>(Text.BY_UTF8);
    List<Finding> twice = new ArrayList<>();
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      String file = entry.getName();
      if (entry.isDirectory() || SourceTree.leavesOut(file) || !path.test(file)) {
        continue;
      }
      if (files.put(file, new Packed(this, entry, file)) != null) {
        twice.add(
            Unreadable.of(
                name + "!/" + file, "each entry once", "two of this name", "pack it again"));
      }
    }
    if (!twice.isEmpty()) {
      throw new InputException(twice);
    }
    return List.copyOf(files.values());
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      return; // It was only read.
    }
  }

  private byte[] unpack(ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      if (in == null) {
        throw new IOException("an entry that went away meanwhile");
      }
      byte[] bytes = Bytes.read(in, limits.fileBytes());
      if (unpacked.addAndGet(bytes.length) > limits.totalBytes()) {
        throw new IOException("more than " + limits.totalBytes() + " bytes in the archive");
      }
      return bytes;
    } catch (IllegalStateException e) {
      throw new IOException("an archive that is closed", e);
    }
  }

  private record Packed(JarTree tree, ZipEntry entry, String path) implements SourceFile {
    @Override
    public byte[] bytes() throws IOException {
      return tree.unpack(entry);
    }
  }
}
