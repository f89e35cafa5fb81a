package io.apiledger.kernel.glob;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.model.PathTemplate;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class GlobProperties {
  @Property(seed = "1")
  void a_segment_pattern_agrees_with_the_regular_expression_it_means(
      @ForAll("patterns") String pattern, @ForAll("texts") String text) {
    String regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
    assertThat(Wildcard.matches(pattern, text, true)).isEqualTo(text.matches(regex));
  }

  @Property(seed = "1")
  void rewriting_there_and_back_gives_the_same_path(@ForAll("paths") String path) {
    PathTemplate template = PathTemplate.of(path);
    PathTemplate there = RouteRewrite.of("/**", "/x/**").apply(template).orElseThrow();
    assertThat(RouteRewrite.of("/x/**", "/**").apply(there)).contains(template);
  }

  @Property(seed = "1")
  void a_path_without_wildcards_matches_itself_as_a_pattern(@ForAll("paths") String path) {
    assertThat(RouteGlob.of(path).matches(PathTemplate.of(path))).isTrue();
  }

  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.strings().withChars("ab*?").ofMaxLength(8);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("ab").ofMaxLength(10);
  }

  @Provide
  Arbitrary<String> paths() {
    Arbitrary<String> segment =
        Arbitraries.of(List.of("a", "b", "{id}", "{x}", "c-d", "e.f", "{p}.json"));
    return segment
        .list()
        .ofMaxSize(5)
        .filter(s -> s.stream().distinct().count() == s.size())
        .map(segments -> "/" + String.join("/", segments));
  }
}
