package io.apiledger.workflow;

import io.apiledger.driver.files.FileBytes;
import io.apiledger.driver.git.GitAddress;
import io.apiledger.driver.git.GitObject;
import io.apiledger.driver.git.GitRepository;
import io.apiledger.driver.http.BoundedFetcher;
import io.apiledger.driver.http.FetchLimits;
import io.apiledger.driver.openapi.OpenApiOptions;
import io.apiledger.driver.openapi.References;
import io.apiledger.driver.source.FolderLookup;
import io.apiledger.driver.source.FolderTree;
import io.apiledger.driver.source.JarTree;
import io.apiledger.driver.source.UnionTree;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.finding.UsageException;
import io.apiledger.model.port.ByteSource;
import io.apiledger.model.port.Fetcher;
import io.apiledger.model.port.FileLookup;
import io.apiledger.model.port.SourceTree;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Opens what users name: a file, an address, {@code git:REF:PATH}. Reads none of it yet. */
final class Inputs {
  private static final int MOST_BYTES = 512 << 20;

  private final Path folder;
  private final Fetcher fetcher;

  Inputs(Path folder, Fetcher fetcher) {
    this.folder = folder;
    this.fetcher = fetcher;
  }

  static Inputs in(Path folder) {
    // A client is made when one is needed: most runs fetch nothing.
    return new Inputs(folder, address -> BoundedFetcher.within(FetchLimits.DEFAULT).fetch(address));
  }

  Fetcher fetcher() {
    return fetcher;
  }

  /**
   * Opens an input.
   *
   * @throws InputException if it cannot be had
   */
  Input open(String location) {
    if (isAddress(location)) {
      URI address = address(location);
      Fetcher.Fetched fetched = fetcher.fetch(address);
      // A name may stand in an artifact: no query that may hold a secret.
      ByteSource bytes = ByteSource.of(BoundedFetcher.shown(address), fetched.body());
      return new Input(bytes, fetched.contentType(), true);
    }
    if (location.matches("[A-Za-z][A-Za-z0-9+.-]*://.*")) {
      throw UsageException.of(
          "a file, an http or https address, or git:REF:PATH",
          location.substring(0, location.indexOf(':')) + "://…",
          "fetch it by other means, and name the file");
    }
    if (GitAddress.isOne(location)) {
      return new Input(git(location).bytes(), "", false);
    }
    return new Input(FileBytes.of(path(location), relative(location)), "", false);
  }

  /**
   * Opens a document: one that is not there is no valid one.
   *
   * @throws InputException if it cannot be had
   */
  Input openDocument(String location) {
    Input input = open(location);
    return input.bytes() instanceof FileBytes file
        ? new Input(file.failingAs(RuleId.SNAPSHOT_INVALID), "", false)
        : input;
  }

  /**
   * The same bytes, read once and held.
   *
   * @throws InputException if they cannot be read, or are more than a ledger can be
   */
  static ByteSource held(ByteSource source) {
    try (InputStream in = source.open()) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new InputException(
            Finding.inFile(RuleId.PARSE_FAILED, source.name())
                .expected("at most " + MOST_BYTES + " bytes")
                .found("more")
                .next("give a smaller input"));
      }
      return ByteSource.of(source.name(), bytes);
    } catch (IOException e) {
      throw DiffInputs.unreadable(source.name(), e);
    }
  }

  /** What {@code git:REF:PATH} names. */
  GitObject git(String location) {
    return GitRepository.at(folder).find(GitAddress.parse(location));
  }

  /** Whether the location is a folder, on disk or in a commit. */
  boolean isFolder(String location) {
    if (isAddress(location)) {
      return false;
    }
    return GitAddress.isOne(location)
        ? git(location).isFolder()
        : Files.isDirectory(path(location));
  }

  /**
   * The source files of folders, archives and commits as one tree, whose paths are relative to the
   * configuration; those of an archive stand behind its name and {@code !}.
   *
   * @throws InputException with the findings about every one that cannot be opened
   */
  SourceTree tree(List<String> locations) {
    List<UnionTree.Root> roots = new ArrayList<>();
    List<Finding> unreadable = new ArrayList<>();
    for (String location : locations) {
      try {
        roots.add(root(location));
      } catch (InputException e) {
        unreadable.addAll(e.findings());
      }
    }
    UnionTree tree = new UnionTree(roots);
    if (!unreadable.isEmpty()) {
      tree.close();
      throw new InputException(unreadable);
    }
    return tree;
  }

  /**
   * What lies around them: the project, in the commit that they are of; of archives, themselves.
   *
   * @throws InputException if it cannot be opened
   */
  FileLookup around(List<String> locations) {
    String first = locations.get(0);
    if (GitAddress.isOne(first)) {
      String ref = GitAddress.parse(first).ref();
      return FileLookup.of(git(new GitAddress(ref, "").toString()).tree());
    }
    boolean archives =
        locations.stream()
            .allMatch(one -> !GitAddress.isOne(one) && Files.isRegularFile(path(one)));
    return archives ? FileLookup.of(tree(locations)) : FolderLookup.at(folder);
  }

  private UnionTree.Root root(String location) {
    if (GitAddress.isOne(location)) {
      GitObject found = git(location);
      return UnionTree.Root.of(GitAddress.parse(location).path(), found.tree());
    }
    Path path = path(location);
    String name = relative(location);
    return Files.isRegularFile(path)
        ? UnionTree.Root.of(name + "!", JarTree.open(path, location))
        : UnionTree.Root.of(name, FolderTree.at(path, location));
  }

  /** The path of a file or folder. */
  Path path(String location) {
    try {
      return folder.resolve(location);
    } catch (InvalidPathException e) {
      throw new InputException(
          Finding.inFile(RuleId.PARSE_FAILED, location)
              .expected("a path")
              .found("a name that no file can have: " + e.getReason())
              .next("correct the path"));
    }
  }

  /** The file or folder of this machine that a location names; empty where it names none. */
  static Optional<Path> local(Path folder, String location) {
    if (isAddress(location) || GitAddress.isOne(location)) {
      return Optional.empty();
    }
    try {
      Path path = folder.resolve(location);
      return Files.exists(path) ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  static boolean isAddress(String location) {
    return location.startsWith("http://") || location.startsWith("https://");
  }

  /** The location as it may be printed: an address without what may be a secret. */
  static String shown(String location) {
    return isAddress(location) ? BoundedFetcher.shown(address(location)) : location;
  }

  private static URI address(String location) {
    try {
      return new URI(location);
    } catch (URISyntaxException e) {
      throw new InputException(
          Finding.inFile(RuleId.UNREACHABLE, location)
              .expected("an address")
              .found("one that is malformed: " + e.getReason())
              .next("correct the address"));
    }
  }

  /** As artifacts name it: with {@code /}, without {@code ./}. */
  private static String relative(String location) {
    return Path.of(location).normalize().toString().replace('\\', '/');
  }

  /**
   * An input before it is read.
   *
   * @param contentType as a server sent it; empty otherwise
   * @param answer whether a server gave it
   */
  record Input(ByteSource bytes, String contentType, boolean answer) {
    /** How to read it as a document. */
    OpenApiOptions options(References references) {
      OpenApiOptions options = answer ? OpenApiOptions.ANSWER : OpenApiOptions.FILE;
      return options.withContentType(contentType).withReferences(references);
    }

    /**
     * Refuses a page of HTML that a server gave for a ledger.
     *
     * @throws InputException {@code NOT_JSON}
     */
    void refusePage() {
      if (answer && contentType.toLowerCase(Locale.ROOT).contains("html")) {
        throw new InputException(
            Finding.inFile(RuleId.NOT_JSON, bytes.name())
                .expected("a ledger or a document")
                .found("a page of HTML, content type " + contentType)
                .next("ask for the address of the document itself"));
      }
    }
  }
}
