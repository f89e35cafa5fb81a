package io.apiledger.model.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PointerTest {
  @Test
  void a_pointer_escapes_as_rfc_6901_says() {
    assertThat(Pointer.ROOT).hasToString("");
    assertThat(Pointer.ROOT.child("paths").child("/a~b/{id}").child(0))
        .hasToString("/paths/~1a~0b~1{id}/0");
    assertThat(Pointer.ROOT.child("")).hasToString("/");
  }

  @Test
  void equal_pointers_lead_to_the_same_place() {
    assertThat(Pointer.ROOT.child("a").child(1))
        .isEqualTo(Pointer.ROOT.child("a").child("1"))
        .hasSameHashCodeAs(Pointer.ROOT.child("a").child("1"))
        .isNotEqualTo(Pointer.ROOT.child("a/1"));
  }

  @Property(tries = 300, seed = "1")
  void the_steps_can_be_read_back(@ForAll List<String> steps) {
    Pointer pointer = Pointer.ROOT;
    for (String step : steps) {
      pointer = pointer.child(step);
    }
    List<String> read = new ArrayList<>();
    String text = pointer.toString();
    if (!text.isEmpty()) {
      for (String token : text.substring(1).split("/", -1)) {
        read.add(token.replace("~1", "/").replace("~0", "~"));
      }
    }
    assertThat(read).isEqualTo(steps);
  }

  @Test
  void a_deep_pointer_takes_no_deep_stack() {
    Pointer pointer = Pointer.ROOT;
    for (int i = 0; i < 50_000; i++) {
      pointer = pointer.child("x");
    }
    assertThat(pointer.toString()).hasSize(100_000);
  }
}
