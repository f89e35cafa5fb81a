package io.apiledger.driver.files;

import static java.util.Objects.requireNonNull;

import io.apiledger.kernel.artifact.Manifest;
import io.apiledger.model.Digest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What is left to do once a commit is decided: files to put in place from the stage, files to
 * delete, in this order, the manifest last. Doing all of it again does no harm.
 *
 * <pre>{@code
 * api-ledger-journal/1
 * write <sha256> <number in the stage> cus/logs_ledger.json
 * delete cus/gone_ledger.json
 * write <sha256> <number in the stage> ORDERS.manifest.json
 * end 3
 * }</pre>
 */
record Journal(List<Step> steps) {
  private static final String FIRST = "api-ledger-journal/1";
  private static final int LONGEST_NUMBER = 9;

  Journal {
    steps = List.copyOf(steps);
  }

  /** One thing to do. */
  sealed interface Step {
    /** The artifact, relative to the folder. */
    String path();
  }

  /**
   * Put a file in place.
   *
   * @param staged its name in the stage: a number
   */
  record Write(String path, String staged, Digest sha256) implements Step {
    Write {
      requireNonNull(path, "path");
      requireNonNull(staged, "staged");
      requireNonNull(sha256, "sha256");
    }
  }

  /** Delete a file that the set no longer has. */
  record Delete(String path) implements Step {
    Delete {
      requireNonNull(path, "path");
    }
  }

  /** A file that says it is a journal and is none; nobody but this program writes them. */
  static final class DamagedException extends Exception {
    private static final long serialVersionUID = 1L;

    DamagedException(String found) {
      super(found);
    }
  }

  byte[] toBytes() {
    StringBuilder out = new StringBuilder(FIRST).append('\n');
    for (Step step : steps) {
      if (step instanceof Write write) {
        out.append("write ").append(write.sha256()).append(' ').append(write.staged()).append(' ');
      } else {
        out.append("delete ");
      }
      out.append(step.path()).append('\n');
    }
    return out.append("end ")
        .append(steps.size())
        .append('\n')
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Reads what {@link #toBytes} writes, and refuses paths that a manifest must not list. */
  static Journal read(byte[] bytes) throws DamagedException {
    String[] lines = decoded(bytes).split("\n", -1);
    int count = lines.length - 3;
    if (count < 0
        || !lines[0].equals(FIRST)
        || !lines[count + 1].equals("end " + count)
        || !lines[count + 2].isEmpty()) {
      throw new DamagedException("a journal without its first or last line");
    }
    List<Step> steps = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      steps.add(step(lines[i]));
    }
    return new Journal(steps);
  }

  private static Step step(String line) throws DamagedException {
    if (line.startsWith("delete ")) {
      return new Delete(path(line.substring("delete ".length())));
    }
    String[] words = line.split(" ", 4);
    if (words.length != 4 || !words[0].equals("write") || !isStaged(words[2])) {
      throw new DamagedException("a journal with a line that is no step");
    }
    try {
      return new Write(path(words[3]), words[2], new Digest(words[1]));
    } catch (IllegalArgumentException e) {
      throw new DamagedException("a journal with a digest that is none");
    }
  }

  private static String path(String path) throws DamagedException {
    if (Manifest.complaint(path).isPresent()) {
      throw new DamagedException("a journal with a path that leaves the folder");
    }
    return path;
  }

  /** Whether a name is one that the stage gives to a file. */
  static boolean isStaged(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST_NUMBER
        && name.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String decoded(byte[] bytes) throws DamagedException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new DamagedException("a journal that is no UTF-8");
    }
  }
}
