package io.apiledger.surface.cli;

import io.apiledger.model.Text;
import io.apiledger.workflow.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One line on a screen that says what is being done: only where it takes a while, and gone at the
 * end. Safe for use by several threads.
 */
final class TerminalProgress implements Progress, AutoCloseable {
  /** What is over sooner needs no progress. */
  static final long PATIENCE_MILLIS = 1000;

  private static final String ERASE = "\r\u001b[K";

  private final OutputStream screen;
  private final int width;
  private final long patienceMillis;
  private String doing = "";
  private boolean showing;
  private boolean shown;
  private @Nullable Thread patience;

  TerminalProgress(OutputStream screen, int width, long patienceMillis) {
    this.screen = screen;
    this.width = width;
    this.patienceMillis = patienceMillis;
  }

  @Override
  public synchronized void doing(String what) {
    doing = what;
    if (showing) {
      show();
    } else if (patience == null) {
      patience = new Thread(this::await, "progress");
      patience.setDaemon(true);
      patience.start();
    }
  }

  /** Erases the line and shows nothing any more. */
  @Override
  public synchronized void close() {
    doing = "";
    showing = false;
    if (patience != null) {
      patience.interrupt();
    }
    if (shown) {
      write(ERASE);
      shown = false;
    }
  }

  private void await() {
    try {
      Thread.sleep(patienceMillis);
      begin();
    } catch (InterruptedException e) {
      // Done before anybody had to wait.
    }
  }

  private synchronized void begin() {
    if (!doing.isEmpty()) {
      showing = true;
      show();
    }
  }

  private void show() {
    write(ERASE + Text.shortened(Text.visible(doing) + "…", width - 1));
    shown = true;
  }

  private void write(String text) {
    try {
      screen.write(text.getBytes(StandardCharsets.UTF_8));
      screen.flush();
    } catch (IOException e) {
      // A screen that is gone needs no progress.
    }
  }
}
