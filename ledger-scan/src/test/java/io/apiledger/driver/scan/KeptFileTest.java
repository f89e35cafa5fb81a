package io.apiledger.driver.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.model.port.SourceFile;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class KeptFileTest {
  private final AtomicInteger reads = new AtomicInteger();

  @Test
  void a_file_is_read_once_where_there_is_room_for_it() throws IOException {
    KeptFile file = file(new AtomicLong(10), 10);

    assertThat(file.bytes()).isSameAs(file.bytes()).hasSize(10);
    assertThat(reads).hasValue(1);
  }

  @Test
  void without_room_it_is_read_each_time() throws IOException {
    AtomicLong room = new AtomicLong(10);
    KeptFile first = file(room, 6);
    KeptFile second = file(room, 5);
    first.bytes();

    second.bytes();
    second.bytes();

    assertThat(reads).hasValue(3);
    assertThat(room).hasValue(4);
  }

  @Test
  void a_file_that_is_done_makes_room_for_another() throws IOException {
    AtomicLong room = new AtomicLong(10);
    KeptFile first = file(room, 6);
    KeptFile second = file(room, 5);
    first.bytes();
    first.forget();
    first.forget();

    assertThat(second.bytes()).isSameAs(second.bytes());
    assertThat(room).hasValue(5);
  }

  private KeptFile file(AtomicLong room, int size) {
    SourceFile read =
        new SourceFile() {
          @Override
          public String path() {
            return "a.java";
          }

          @Override
          public byte[] bytes() {
            reads.incrementAndGet();
            return new byte[size];
          }
        };
    return new KeptFile(read, room);
  }
}
