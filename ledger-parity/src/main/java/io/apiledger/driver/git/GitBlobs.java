package io.apiledger.driver.git;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;

/**
 * Reads blobs through one {@code git cat-file --batch}, started when the first is wanted. Safe for
 * use by several threads, which take turns. After an error it starts anew.
 */
final class GitBlobs implements Closeable {
  private static final int LONGEST_HEADER = 200;

  private final GitCommand git;
  private @Nullable Process process;
  private @Nullable InputStream in;
  private boolean closed;

  GitBlobs(GitCommand git) {
    this.git = git;
  }

  /**
   * The content of a blob.
   *
   * @throws IOException if there is none, it is too large, or git takes too long
   */
  synchronized byte[] read(String id) throws IOException {
    if (closed) {
      throw new IOException("a tree that is closed");
    }
    Process running = started();
    ScheduledFuture<?> alarm = git.alarm(running);
    boolean whole = false;
    try {
      byte[] content = ask(running, id);
      whole = true;
      return content;
    } catch (IOException e) {
      throw GitCommand.isOver(alarm) ? git.tooLong() : e;
    } finally {
      alarm.cancel(false);
      if (!whole) {
        end(); // The rest of this answer must not be taken for the next one.
      }
    }
  }

  private Process started() throws IOException {
    if (process == null) {
      process = git.start("cat-file", "--batch");
      in = new BufferedInputStream(process.getInputStream(), 1 << 16);
      process.getErrorStream().close();
    }
    return process;
  }

  private byte[] ask(Process running, String id) throws IOException {
    InputStream answers = in;
    if (answers == null) {
      throw new EOFException("git is not running");
    }
    OutputStream out = running.getOutputStream();
    out.write((id + "\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
    String[] header = header(answers).split(" ", -1);
    if (header.length != 3 || !header[1].equals("blob")) {
      throw new IOException("git has no such file: " + String.join(" ", header));
    }
    long size = Long.parseLong(header[2]);
    if (size > git.limits().fileBytes()) {
      throw new IOException("more than " + git.limits().fileBytes() + " bytes");
    }
    byte[] content = answers.readNBytes((int) size);
    if (content.length < size || answers.read() != '\n') {
      throw new EOFException("git ended in the middle of a file");
    }
    return content;
  }

  private static String header(InputStream answers) throws IOException {
    StringBuilder header = new StringBuilder();
    int c;
    while ((c = answers.read()) != '\n') {
      if (c < 0 || header.length() > LONGEST_HEADER) {
        throw new EOFException("git ended before its answer");
      }
      header.append((char) c);
    }
    return header.toString();
  }

  private void end() {
    if (process != null) {
      process.destroyForcibly();
      process = null;
      in = null;
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    end();
  }
}
