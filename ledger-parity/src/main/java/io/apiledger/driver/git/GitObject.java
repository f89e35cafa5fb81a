package io.apiledger.driver.git;

import io.apiledger.model.finding.InputException;
import io.apiledger.model.port.ByteSource;
import io.apiledger.model.port.SourceTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file or folder of some commit. Immutable, safe for use by several threads. */
public final class GitObject {
  private final GitCommand git;
  private final GitAddress address;
  private final String id;
  private final boolean folder;

  GitObject(GitCommand git, GitAddress address, String id, boolean folder) {
    this.git = git;
    this.address = address;
    this.id = id;
    this.folder = folder;
  }

  /** Where it was found. */
  public GitAddress address() {
    return address;
  }

  /** Whether it is a folder, else a file. */
  public boolean isFolder() {
    return folder;
  }

  /**
   * The files of the folder. Closing ends the git process behind it.
   *
   * @throws InputException {@code PARSE_FAILED} if it is a file
   */
  public SourceTree tree() {
    if (!folder) {
      throw GitRepository.failure(address, "a folder", "a file", "name the folder it is in");
    }
    return new GitTree(git, address, id);
  }

  /**
   * The bytes of the file.
   *
   * @throws InputException {@code PARSE_FAILED} if it is a folder
   */
  public ByteSource bytes() {
    if (folder) {
      throw GitRepository.failure(address, "a file", "a folder", "name a file in it");
    }
    return new ByteSource() {
      @Override
      public String name() {
        return address.toString();
      }

      @Override
      public InputStream open() throws IOException {
        try (GitBlobs blobs = new GitBlobs(git)) {
          return new ByteArrayInputStream(blobs.read(id));
        }
      }
    };
  }
}
