package io.apiledger.driver.git;

import io.apiledger.model.finding.InputException;
import io.apiledger.model.port.SourceFile;
import io.apiledger.model.port.SourceTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The files of a folder in some commit: plain files only, symbolic links and submodules are left
 * out as in every tree. Safe for use by several threads.
 */
final class GitTree implements SourceTree {
  private final GitCommand git;
  private final GitAddress address;
  private final String id;
  private final GitBlobs blobs;

  GitTree(GitCommand git, GitAddress address, String id) {
    this.git = git;
    this.address = address;
    this.id = id;
    this.blobs = new GitBlobs(git);
  }

  @Override
  public String name() {
    return address.toString();
  }

  @Override
  public List<SourceFile> files(Predicate<String> path) {
    try {
      // Without --full-tree a git that runs in a sub-folder would show that folder alone.
      GitCommand.Answer listing = git.run("ls-tree", "-r", "-z", "--full-tree", id);
      if (!listing.ok()) {
        throw failure(listing.complaint());
      }
      List<SourceFile> files = new ArrayList<>();
      for (String line : listing.fields()) {
        add(line, path, files);
      }
      files.sort(SourceTree.order());
      return List.copyOf(files);
    } catch (IOException e) {
      throw failure(String.valueOf(e.getMessage()));
    }
  }

  /** {@code mode type id TAB path}; the path is raw, whatever is in it. */
  private void add(String line, Predicate<String> wanted, List<SourceFile> files) {
    int tab = line.indexOf('\t');
    String[] words = line.substring(0, Math.max(0, tab)).split(" ", -1);
    if (tab < 0 || words.length != 3) {
      throw failure("a line of another form");
    }
    String path = line.substring(tab + 1);
    boolean plain = words[0].startsWith("100") && words[1].equals("blob");
    if (plain && !SourceTree.leavesOut(path) && wanted.test(path)) {
      files.add(new Blob(blobs, path, words[2]));
    }
  }

  private InputException failure(String found) {
    return GitRepository.failure(address, "a list of files from git", found, "try it by hand");
  }

  @Override
  public void close() {
    blobs.close();
  }

  private record Blob(GitBlobs blobs, String path, String id) implements SourceFile {
    @Override
    public byte[] bytes() throws IOException {
      return blobs.read(id);
    }
  }
}
