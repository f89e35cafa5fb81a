package io.apiledger.surface.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {
  private static final long FOREVER = TimeUnit.HOURS.toMillis(1);

  @Test
  void what_is_over_soon_shows_nothing() {
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    try (TerminalProgress progress = new TerminalProgress(screen, 80, FOREVER)) {
      progress.doing("reading a");
      progress.doing("reading b");
    }

    assertThat(screen.size()).isZero();
  }

  @Test
  void what_takes_longer_is_shown_on_one_line_and_erased_at_the_end() throws InterruptedException {
    Screen screen = new Screen();
    try (TerminalProgress progress = new TerminalProgress(screen, 20, 1)) {
      progress.doing("reading \u001b[1m a/very/long/path");
      assertThat(screen.written.await(1, TimeUnit.MINUTES)).isTrue();
    }

    assertThat(screen.text()).isEqualTo("\r\u001b[Kreading \\u001b[1m …\r\u001b[K");
  }

  /** A screen that tells when something is on it. */
  private static final class Screen extends OutputStream {
    private final CountDownLatch written = new CountDownLatch(1);
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void write(int b) {
      bytes.write(b);
    }

    @Override
    public void flush() {
      written.countDown();
    }

    private String text() {
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }
}
