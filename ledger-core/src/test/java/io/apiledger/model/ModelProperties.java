package io.apiledger.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.kernel.artifact.Ledgers;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ModelProperties {
  @Provide
  Arbitrary<String> paths() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "/",
            "{",
            "}",
            "<",
            ">",
            ":",
            "?",
            "&",
            "#",
            "+",
            "*",
            "\\",
            ",",
            " ",
            "a",
            "b1",
            "é",
            "\uD835\uDCB3",
            "\uD800",
            "{x}",
            "{?",
            "{/",
            "{+",
            "{*",
            ":a",
            "<a",
            "a>",
            "{a:",
            "{/:");
    return pieces.list().ofMaxSize(14).map(list -> String.join("", list));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(Ledgers.nasty(), Arbitraries.strings().ofMaxLength(8));
  }

  @Provide
  Arbitrary<Entry> entries() {
    return Ledgers.entries();
  }

  @Property(tries = 20_000, seed = "1")
  void a_canonical_path_is_its_own_canonical_form(@ForAll("paths") String declared) {
    PathTemplate path = PathTemplate.of(declared);
    assertThat(path.value()).startsWith("/");
    assertThat(PathTemplate.of(path.value())).isEqualTo(path);
    assertThat(new PathTemplate(path.value())).isEqualTo(path);
  }

  @Property(tries = 2000, seed = "1")
  void segments_joined_are_the_path(@ForAll("paths") String declared) {
    PathTemplate path = PathTemplate.of(declared);
    assertThat("/" + String.join("/", path.segments())).isEqualTo(path.value());
  }

  @Property(tries = 2000, seed = "1")
  void erasing_names_again_changes_nothing(@ForAll("paths") String declared) {
    String erased = PathTemplate.of(declared).withoutNames();
    assertThat(new PathTemplate(erased).withoutNames())
        .isEqualTo(new PathTemplate(new PathTemplate(erased).withoutNames()).withoutNames());
  }

  @Property(tries = 3000, seed = "1")
  void text_compares_as_its_bytes(@ForAll("texts") String l, @ForAll("texts") String r) {
    String left = Text.wellFormed(l);
    String right = Text.wellFormed(r);
    int bytes = Arrays.compareUnsigned(left.getBytes(UTF_8), right.getBytes(UTF_8));
    assertThat(Integer.signum(Text.compareUtf8(left, right))).isEqualTo(Integer.signum(bytes));
  }

  @Property(tries = 2000, seed = "1")
  void well_formed_text_has_a_utf_8_form_and_stays(@ForAll("texts") String text) {
    String wellFormed = Text.wellFormed(text);
    assertThat(new String(wellFormed.getBytes(UTF_8), UTF_8)).isEqualTo(wellFormed);
    assertThat(Text.wellFormed(wellFormed)).isEqualTo(wellFormed);
    assertThat(wellFormed).hasSameSizeAs(text);
  }

  @Property(tries = 2000, seed = "1")
  void one_line_is_one_line_and_stays(@ForAll("texts") String text) {
    String line = Text.oneLine(text);
    assertThat(line.lines().count()).isLessThanOrEqualTo(1);
    assertThat(line).doesNotContainPattern("[\\n\\r\\u000B\\f\\u0085\\u2028\\u2029]");
    assertThat(line.strip()).isEqualTo(line);
    assertThat(Text.oneLine(line)).isEqualTo(line);
  }

  @Property(tries = 2000, seed = "1")
  void visible_text_shows_every_control_and_stays_one_line(@ForAll("texts") String text) {
    String visible = Text.visible(text);
    assertThat(visible).doesNotContainPattern("[\\x00-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\ufeff]");
    assertThat(Text.visible(visible)).isEqualTo(visible);
  }

  @Property(tries = 2000, seed = "1")
  void shortened_text_is_never_longer_and_never_half_a_pair(@ForAll("texts") String text) {
    String wellFormed = Text.wellFormed(text);
    for (int max : List.of(1, 2, 3, 5)) {
      String shortened = Text.shortened(wellFormed, max);
      assertThat(shortened.length()).isLessThanOrEqualTo(max);
      assertThat(Text.wellFormed(shortened)).isEqualTo(shortened);
    }
  }

  @Property(tries = 500, seed = "1")
  void an_entry_built_again_is_the_same(@ForAll("entries") Entry entry) {
    assertThat(entry.toBuilder().build()).isEqualTo(entry);
    assertThat(entry.inDomain(entry.domain())).isSameAs(entry);
    assertThat(entry.inDomain("x").inDomain(entry.domain())).isEqualTo(entry);
  }

  @Property(tries = 500, seed = "1")
  void columns_tell_entries_apart(@ForAll("entries") Entry left, @ForAll("entries") Entry right) {
    boolean same = Column.all().stream().allMatch(column -> column.compare(left, right) == 0);
    assertThat(same).isEqualTo(left.equals(right));
    for (Column column : Column.all()) {
      assertThat(Integer.signum(column.compare(left, right)))
          .isEqualTo(-Integer.signum(column.compare(right, left)));
    }
  }

  @Property(tries = 500, seed = "1")
  void keys_compare_to_zero_exactly_where_they_are_equal(
      @ForAll("entries") Entry left, @ForAll("entries") Entry right) {
    assertThat(left.key().compareTo(right.key()) == 0).isEqualTo(left.key().equals(right.key()));
  }

  @Property(tries = 1000, seed = "1")
  void a_method_is_a_token_in_upper_case_or_refused(@ForAll("texts") String name) {
    try {
      assertThat(HttpMethod.of(name).name())
          .matches("[A-Z0-9!#$%&'*+.^_`|~-]{1,64}")
          .isEqualToIgnoringCase(name);
    } catch (IllegalArgumentException e) {
      assertThat(name).doesNotMatch("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64}");
    }
  }
}
