package io.apiledger.driver.git;

import io.apiledger.model.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs git without a shell, within limits, and unmoved by the environment: a hook that calls us has
 * set variables that point git at its own index and folder. Nothing that it runs writes, asks,
 * fetches or calls hooks.
 */
final class GitCommand {
  private static final int MOST_COMPLAINT = 64 << 10;
  private static final ScheduledThreadPoolExecutor ALARMS = alarms();

  /** What {@code git rev-parse --local-env-vars} lists, apart from the user's own settings. */
  private static final List<String> LOCAL =
      List.of(
          "GIT_ALTERNATE_OBJECT_DIRECTORIES",
          "GIT_COMMON_DIR",
          "GIT_DIR",
          "GIT_GRAFT_FILE",
          "GIT_IMPLICIT_WORK_TREE",
          "GIT_INDEX_FILE",
          "GIT_INTERNAL_SUPER_PREFIX",
          "GIT_LITERAL_PATHSPECS",
          "GIT_NAMESPACE",
          "GIT_OBJECT_DIRECTORY",
          "GIT_PREFIX",
          "GIT_REPLACE_REF_BASE",
          "GIT_SHALLOW_FILE",
          "GIT_WORK_TREE");

  private final String executable;
  private final Path directory;
  private final GitLimits limits;

  GitCommand(String executable, Path directory, GitLimits limits) {
    this.executable = executable;
    this.directory = directory;
    this.limits = limits;
  }

  /**
   * What git answered.
   *
   * @param complaint one line, empty where it had none
   */
  record Answer(int exitCode, List<String> fields, String complaint) {
    Answer {
      fields = List.copyOf(fields);
    }

    boolean ok() {
      return exitCode == 0;
    }

    /** The answer of a command that gives one line. */
    String line() {
      return fields.isEmpty() ? "" : fields.get(0);
    }
  }

  /** There is no git to run. */
  static final class MissingException extends IOException {
    private static final long serialVersionUID = 1L;

    MissingException(IOException cause) {
      super("no git command", cause);
    }
  }

  GitLimits limits() {
    return limits;
  }

  /** Runs a command to its end; its answer is split at NUL where it has any, else at line ends. */
  Answer run(String... words) throws IOException {
    Process process = start(words);
    ScheduledFuture<?> alarm = alarm(process);
    try {
      process.getOutputStream().close();
      FutureTask<byte[]> complaint = inBackground(process.getErrorStream());
      byte[] out = process.getInputStream().readNBytes((int) limits.listingBytes() + 1);
      if (out.length > limits.listingBytes()) {
        throw new IOException("git answered more than " + limits.listingBytes() + " bytes");
      }
      int exitCode = process.waitFor();
      if (isOver(alarm)) {
        throw tooLong();
      }
      return new Answer(exitCode, split(out), firstLine(complaint.get()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("git was interrupted", e);
    } catch (ExecutionException e) {
      throw new IOException("git closed its output", e);
    } finally {
      alarm.cancel(false);
      process.destroyForcibly();
    }
  }

  /** Starts a command. The caller ends it. */
  Process start(String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(executable);
    command.addAll(List.of("--no-pager", "--no-optional-locks", "--no-replace-objects"));
    command.addAll(List.of("-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false"));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    Map<String, String> environment = builder.environment();
    LOCAL.forEach(environment::remove);
    environment.put("LC_ALL", "C");
    environment.put("GIT_TERMINAL_PROMPT", "0");
    environment.put("GIT_NO_LAZY_FETCH", "1");
    try {
      return builder.start();
    } catch (IOException e) {
      if (directory.toFile().isDirectory()) {
        throw new MissingException(e);
      }
      throw new IOException("no folder to run git in", e);
    }
  }

  /** Ends the process when the time is over, unless it is cancelled before. */
  ScheduledFuture<?> alarm(Process process) {
    return ALARMS.schedule(
        () -> {
          process.descendants().forEach(ProcessHandle::destroyForcibly);
          process.destroyForcibly();
        },
        limits.time().toMillis(),
        TimeUnit.MILLISECONDS);
  }

  /**
   * Whether the time is over, seen from the clock: what was ended may return before its end did.
   */
  static boolean isOver(ScheduledFuture<?> alarm) {
    return alarm.getDelay(TimeUnit.NANOSECONDS) <= 0;
  }

  IOException tooLong() {
    return new IOException("git took more than " + limits.time().toMillis() / 1000.0 + " s");
  }

  private static ScheduledThreadPoolExecutor alarms() {
    ScheduledThreadPoolExecutor alarms =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = new Thread(work, "api-ledger-git-alarm");
              thread.setDaemon(true);
              return thread;
            });
    alarms.setRemoveOnCancelPolicy(true);
    return alarms;
  }

  private static FutureTask<byte[]> inBackground(InputStream in) {
    FutureTask<byte[]> read =
        new FutureTask<>(
            () -> {
              byte[] start = in.readNBytes(MOST_COMPLAINT);
              in.transferTo(java.io.OutputStream.nullOutputStream());
              return start;
            });
    Thread thread = new Thread(read, "api-ledger-git-complaint");
    thread.setDaemon(true);
    thread.start();
    return read;
  }

  private static List<String> split(byte[] out) {
    List<String> fields = new ArrayList<>();
    byte end = '\n';
    for (byte b : out) {
      if (b == 0) {
        end = 0;
        break;
      }
    }
    int start = 0;
    for (int i = 0; i < out.length; i++) {
      if (out[i] == end) {
        fields.add(new String(out, start, i - start, StandardCharsets.UTF_8));
        start = i + 1;
      }
    }
    if (start < out.length) {
      fields.add(new String(out, start, out.length - start, StandardCharsets.UTF_8));
    }
    return fields;
  }

  private static String firstLine(byte[] complaint) {
    String text = new String(complaint, StandardCharsets.UTF_8).strip();
    int end = text.indexOf('\n');
    String line = (end < 0 ? text : text.substring(0, end)).strip();
    String plain = line.startsWith("fatal: ") ? line.substring("fatal: ".length()) : line;
    return Text.visible(Text.shortened(plain, 200));
  }
}
