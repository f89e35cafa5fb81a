package io.apiledger.driver.git;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.RuleId;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The repository around a folder, read through the {@code git} command; never written. Immutable,
 * safe for use by several threads.
 *
 * <pre>{@code
 * GitObject object = GitRepository.at(directory).find(GitAddress.parse("git:main:backend/app"));
 * try (SourceTree tree = object.tree()) { … }
 * }</pre>
 */
public final class GitRepository {
  private final GitCommand git;

  private GitRepository(GitCommand git) {
    this.git = git;
  }

  /** The repository that git finds from this folder upwards; it is looked for when it is needed. */
  public static GitRepository at(Path directory) {
    return at(directory, GitLimits.DEFAULT);
  }

  /** The same with other limits. */
  public static GitRepository at(Path directory, GitLimits limits) {
    return at("git", directory, limits);
  }

  static GitRepository at(String executable, Path directory, GitLimits limits) {
    requireNonNull(directory, "directory");
    return new GitRepository(new GitCommand(executable, directory, limits));
  }

  /**
   * Finds what an address names. The ref is resolved now: what is read later is of this moment,
   * whatever becomes of the branch.
   *
   * @throws InputException {@code PARSE_FAILED} if there is no git, no repository, no such ref, or
   *     no such path in it
   */
  public GitObject find(GitAddress address) {
    try {
      return found(address);
    } catch (GitCommand.MissingException e) {
      throw failure(address, "the git command", "none", "install git, or mind the PATH");
    } catch (IOException e) {
      throw failure(address, "an answer of git", String.valueOf(e.getMessage()), "try it by hand");
    }
  }

  private GitObject found(GitAddress address) throws IOException {
    GitCommand.Answer repository = git.run("rev-parse", "--git-dir");
    if (!repository.ok()) {
      throw failure(
          address,
          "a git repository",
          repository.complaint(),
          "run it inside the repository that has the ref");
    }
    GitCommand.Answer commit =
        git.run("rev-parse", "--verify", "--quiet", address.ref() + "^{tree}");
    if (!commit.ok()) {
      throw unknownRef(address);
    }
    GitCommand.Answer object = git.run("rev-parse", "--verify", "--quiet", address.object());
    if (!object.ok() || !isId(object.line())) {
      throw failure(
          address,
          "a file or folder in " + address.ref(),
          "none",
          "list them: git ls-tree -r --name-only " + address.ref());
    }
    GitCommand.Answer type = git.run("cat-file", "-t", object.line());
    boolean folder = type.line().equals("tree");
    if (!folder && !type.line().equals("blob")) {
      String what = type.ok() ? "a " + type.line() + " (a submodule)" : type.complaint();
      throw failure(address, "a file or folder", what, "read the submodule by itself");
    }
    return new GitObject(git, address, object.line(), folder);
  }

  private InputException unknownRef(GitAddress address) throws IOException {
    boolean shallow = git.run("rev-parse", "--is-shallow-repository").line().equals("true");
    return failure(
        address,
        "a commit, branch or tag",
        "none called " + address.ref(),
        shallow
            ? "this clone is shallow: git fetch origin " + address.ref()
            : "list them: git branch --all; git tag");
  }

  private static boolean isId(String line) {
    return line.length() >= 40
        && line.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
  }

  static InputException failure(GitAddress address, String expected, String found, String next) {
    return new InputException(
        Finding.inFile(RuleId.PARSE_FAILED, address.toString())
            .expected(expected)
            .found(found.isEmpty() ? "nothing" : found)
            .next(next));
  }
}
