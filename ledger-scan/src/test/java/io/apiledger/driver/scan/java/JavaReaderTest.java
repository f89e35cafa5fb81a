package io.apiledger.driver.scan.java;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.port.SourceFile;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
final class JavaReaderTest {
  @ParameterizedTest
  @MethodSource
  void what_is_no_java_is_said_with_its_place(String text, String said) {
    InputException refused = catchThrowableOfType(InputException.class, () -> read(text));

    assertThat(refused).as(text).isNotNull();
    Finding finding = refused.findings().get(0);
    assertThat(finding.place() + " " + finding.found() + ", not " + finding.expected())
        .isEqualTo("A.java:" + said);
  }

  static Stream<Arguments> what_is_no_java_is_said_with_its_place() {
    return Stream.of(
        arguments(
            "class A { void a() { if (x) { } }", "1:34 the end of the file, not a declaration"),
        arguments("class A { void a() { if (x) { }", "1:32 the end of the file, not \"}\""),
        arguments("class A {\n  void a() { call(; }\n}", "2:21 \"}\", not \")\""),
        arguments("class A { } }", "1:13 \"}\", not a declaration"),
        arguments("class A { int = 3; }", "1:15 \"=\", not a name"),
        arguments("class A { oops! void a() {} }", "1:15 \"!\", not a name"),
        arguments("class A { @Get(value = ) void a() {} }", "1:24 \")\", not a value"),
        arguments("class A { @Get(\"x\" void a() {} }", "1:20 \"void\", not \")\""),
        arguments(
            "class A { void a() { s = \"x; } }",
            "1:26 the end of the file, not \" at the end of the string"),
        arguments(
            "class A { char c = 'x;\n }",
            "1:20 the end of the line, not ' at the end of the character"),
        arguments(
            "class A { String s = \"\"\"\n x; }",
            "1:22 the end of the file, not \"\"\" at the end of the text block"),
        arguments(
            "class A { /* }", "1:11 the end of the file, not \"*/\" at the end of the comment"),
        arguments("class A { void a() { // }", "1:26 the end of the file, not \"}\""),
        arguments("<html><body>404</body></html>", "1:7 \"<\", not a declaration"),
        arguments("{\"error\": 1} x", "1:15 the end of the file, not a name"),
        arguments("class A extends { }", "1:17 \"{\", not a type"),
        arguments("class A { void a(int) {} }", "1:21 \")\", not the name of a parameter"),
        arguments("class A { void a() int b; }", "1:20 \"int\", not \"{\" or \";\""),
        arguments("interface A { String X = ; }", "1:26 \";\", not a value"),
        arguments("import a.; class A {}", "1:10 \";\", not the name of a type"),
        arguments("enum A { B C }", "1:12 \"C\", not \";\""),
        arguments("interface A { int X = switch; }", "1:29 \";\", not an opening bracket"));
  }

  @Test
  void what_stands_in_a_body_is_not_looked_at() throws IOException {
    JavaMethod method = method("class A { void a() { not java at all ' ' \" } \" /* } */ ; } }");

    assertThat(method.name()).isEqualTo("a");
  }

  @Test
  void a_body_that_is_asked_for_must_be_java() {
    String text = "class A {\n  RouterFunction a() {\n    return x y; }\n}";
    InputException refused = catchThrowableOfType(InputException.class, () -> read(text));

    assertThat(refused.findings().get(0).place()).isEqualTo("A.java:3:12");
  }

  @Test
  void a_call_in_a_body_has_its_place_in_the_file() throws IOException {
    JavaMethod method =
        method("/* \\u0041 */ class \\u0041 {\n  RouterFunction a() { return\n  x(\n y()); }\n}");

    assertThat(method.results())
        .singleElement()
        .isInstanceOfSatisfying(
            Value.Call.class,
            call -> {
              assertThat(call.at()).isEqualTo(new Place(3, 3));
              assertThat(((Value.Call) call.arguments().get(0)).at()).isEqualTo(new Place(4, 2));
            });
  }

  @Test
  void an_escape_counts_as_what_it_stands_for_wherever_it_is() throws IOException {
    String text =
        "class \\u0041b \\u007b String s = \"\\\\u0022\"; static final String B = \"\\uuu00e4\";"
            + " @Get void a() \\u007b } }";
    JavaType type = type(text);

    assertThat(type.name()).isEqualTo("Ab");
    assertThat(type.constants()).containsEntry("B", new Value.Literal("ä", true));
    assertThat(type.methods())
        .singleElement()
        .extracting(JavaMethod::at)
        .isEqualTo(new Place(1, text.indexOf("a() ") + 1));
  }

  @Test
  void a_string_is_what_its_escapes_stand_for() throws IOException {
    JavaType type =
        type(
            "interface A { String S = \"\\ta\\\\b\\\"\\101\\0\\s\"; String B = \"\"\"\n  a\\\n  b\n   c\\tx\"\"\"; }");

    assertThat(type.constants())
        .containsEntry("S", new Value.Literal("\ta\\b\"A\0 ", true))
        .containsEntry("B", new Value.Literal("ab\n c\tx", true));
  }

  @Test
  void nothing_is_too_deep_or_too_long() throws IOException {
    String angles = "List<".repeat(100_000) + "A" + ">".repeat(100_000);
    String casts = "(A)".repeat(100_000);
    String signs = "- ".repeat(100_000);
    String lambdas = "x -> ".repeat(100_000);
    String less = "a < ".repeat(100_000);
    String classes = "class A {".repeat(5_000) + "}".repeat(5_000);

    assertThat(method("class A { " + angles + " a() {} }").name()).isEqualTo("a");
    for (String deep : List.of(casts, signs, lambdas, less)) {
      assertThat(type("interface A { int X = " + deep + "1; }").constants()).containsKey("X");
      assertThat(method("class A { @Get(" + deep + "1) void a() {} }").annotations()).hasSize(1);
    }
    assertThat(type(classes).name()).isEqualTo("A");
    assertThat(type("class A { @Get(" + "@B(".repeat(9_000) + ")".repeat(9_000) + ") int a; }"))
        .isNotNull();
    assertThat(type("class A { String s = \"" + "x".repeat(10_000_000) + "\"; }")).isNotNull();
  }

  @ParameterizedTest
  @MethodSource
  void brackets_without_end_are_refused(String text) {
    InputException refused = catchThrowableOfType(InputException.class, () -> read(text));

    assertThat(refused.findings().get(0).found()).isEqualTo("code that is nested too deeply");
  }

  static Stream<String> brackets_without_end_are_refused() {
    String deep = "(".repeat(100_000) + "1" + ")".repeat(100_000);
    return Stream.of(
        "class A { int x = " + deep + "; }",
        "class A { void a() { " + deep + "; } }",
        "class A { @Get(" + deep + ") void a() {} }",
        "interface A { int X = " + deep + "; }",
        "interface A { int X = " + deep.replace('(', '{').replace(')', '}') + "; }",
        "class A { @Get(" + "@B(".repeat(100_000) + ")".repeat(100_000) + ") void a() {} }",
        "class A {".repeat(100_000) + "}".repeat(100_000));
  }

  @Test
  void files_without_a_class_and_classes_without_a_name_are_read() throws IOException {
    assertThat(read("").types()).isEmpty();
    assertThat(read("open module a.b { requires c; }").types()).isEmpty();
    assertThat(read("import module java.base;\nvoid main() {} class A {} int x = 1;").types())
        .extracting(JavaType::name)
        .containsExactly("A");
    assertThat(read("@A package a.b;").packageName()).isEqualTo("a.b");
  }

  @Test
  void the_comment_right_before_a_declaration_documents_it() throws IOException {
    JavaType type =
        type(
            """
            /** Not this. */
            /**
             * Of the type,
             *   in {@code two} lines.
             *
             * @deprecated gone
             */
            // nor this
            @Deprecated
            class A {
              /** One line. */ void one() {}
              /// Of **markdown**.
              ///
              /// More.
              void two() {}
              //// a rule
              void three() { /** nothing */ }
              void four() {}
              /***/ void five() {}
            }
            """);

    assertThat(type.documentation())
        .isEqualTo("Of the type,\n  in {@code two} lines.\n\n@deprecated gone");
    assertThat(Documentation.isDeprecated(type.documentation())).isTrue();
    assertThat(Documentation.firstSentence(type.documentation()))
        .isEqualTo("Of the type, in two lines.");
    assertThat(type.methods())
        .extracting(JavaMethod::documentation)
        .containsExactly("One line.", "Of **markdown**.\n\nMore.", "", "", "");
  }

  @Test
  void a_first_sentence_is_a_line_without_tags() {
    assertThat(
            Documentation.firstSentence("Gets e.g.this, see {@link a.B#c(int, D) the label}.  x"))
        .isEqualTo("Gets e.g.this, see the label.");
    assertThat(
            Documentation.firstSentence("Of <b>all</b>\n {@link B#c} and {@literal a < b}<p>More"))
        .isEqualTo("Of all B.c and a < b");
    assertThat(Documentation.firstSentence("No stop\n\nmore")).isEqualTo("No stop");
    assertThat(Documentation.firstSentence("Sends to a@b.c\n@return x"))
        .isEqualTo("Sends to a@b.c");
    assertThat(Documentation.firstSentence("{@code {{")).isEqualTo("{{");
    assertThat(Documentation.firstSentence("@return x")).isEmpty();
    assertThat(Documentation.isDeprecated("see @deprecated in text\n@deprecatedNot")).isFalse();
  }

  private static JavaMethod method(String text) throws IOException {
    return type(text).methods().get(0);
  }

  private static JavaType type(String text) throws IOException {
    return read(text).types().get(0);
  }

  private static JavaFile read(String text) throws IOException {
    return new JavaReader(Set.of("RouterFunction"))
        .read(new Memory("A.java", text.getBytes(UTF_8)));
  }

  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Memory(String path, byte[] bytes) implements SourceFile {}
}
