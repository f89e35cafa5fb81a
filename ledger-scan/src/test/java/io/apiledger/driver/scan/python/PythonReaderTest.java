package io.apiledger.driver.scan.python;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apiledger.model.finding.Finding;
import io.apiledger.model.port.SourceFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class PythonReaderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = 1",
        "def f(a, /, b: int = 3, *c: str, d, **e) -> Dict[str, Any]: return a",
        "async def f():\n    async with a as b, c: pass\n    async for x in y: await z",
        "with (open(a) as b, c as (d, e),): pass",
        "with (a, b): pass",
        "class A[T: int](B, metaclass=C):\n    x: int\n    y: str = ''",
        "def f[T](x: T) -> T: ...",
        "type X[T] = list[T]",
        "match = 1\nmatch(x)\nmatch[0]",
        "lazy import a.b as c\nlazy from .d import e, f; lazy = 1\nlazy(x, lazy=lazy)\n[lazy]",
        "match x, y:\n    case {'a': [1, *_]} if z: pass\n    case _: pass",
        "@a.b(c)[0]\n@d\nclass E: pass",
        "x = [a for b in c if d if e for f, *g in h]",
        "x = {**a, 'b': c, **d}; y = {*a, b}; z = {a: b for c in d}",
        "x = lambda a, *b, c=1, **d: (yield)",
        "x = a if b else c if d else e",
        "x = not a in b is not c not in d",
        "x[1:2, ::3, ...] = y",
        "a, *b = c = d,",
        "a: int",
        "a @= b; a **= c; a //= d; a >>= e",
        "if (n := f(x)) > 1: pass\nelif y: pass\nelse: pass",
        "for x in *a, b: break\nelse: continue",
        "while a: pass\nelse: pass",
        "try: pass\nexcept* (A, B) as e: pass\nelse: pass\nfinally: pass",
        "try: pass\nexcept A, B: pass",
        "from . import a, b as c\nfrom ...d.e import (f, g as h,)\nfrom i import *",
        "import a.b.c as d, e",
        "global a, b\ndel a[0], b\nassert a, b\nraise A from b",
        "x = 0x1e + 1e-5 + 1_000 + 1.5j + .5 + 0b1 + 1.",
        "x = rb'\\x' + BR'' + u'a'",
        "x = f\"{a['b']!r:>{width}} {{c}} {d:%Y-%m-%d} {e=}\"",
        "x = f\"{x[\"a\"]}\" f'{f\"{f'{1}'}\"}'",
        "x = rf\"\\{{{a}\\}}\" f'\\N{BULLET}{b}'",
        "x = f'''{\n    a\n}'''",
        "x = f\"a{\n    b(\n        c['d'],\n    )\n}e{f}\"\ny = 1",
        "x = f'{\n    a  # } of it\n    + f\"{\nb\n}\"\n}'",
        "x = (1 +\n     2)\ny = 1 + \\\n    2",
        "if a:\n\tb\n        c",
        "if a:\n    b\n\\\n        \n    c\n    \\\nd\n\\\r\n    e",
        "def f():\n    # nothing\n\n    pass\n  # less\n",
        "print(*a, **b, c=d)",
        "f(a for b in c)",
        "x = a.if_.async_",
        "@property\nasync def f(self): pass",
        "return x",
      })
  void what_python_takes_is_read_without_a_complaint(String source) throws IOException {
    assertThat(problems(source)).isEmpty();
  }

  @Test
  void texts_mean_what_python_makes_of_them() throws IOException {
    assertThat(text("'a\\n\\x41\\u00e9\\U0001F600\\101\\q' \"b\" r'\\n'"))
        .isEqualTo("a\nA\u00e9\uD83D\uDE00A\\qb\\n");
    assertThat(text("'''a\n\"b\" 'c' '''")).isEqualTo("a\n\"b\" 'c' ");
    assertThat(text("'a\\\nb'")).isEqualTo("ab");
    assertThat(text("f'{{a}}'")).isEqualTo("{a}");
  }

  @Test
  void an_f_string_is_its_parts_and_what_is_formatted_is_not_known() throws IOException {
    Expression.Formatted formatted =
        (Expression.Formatted) value("f'/{a}/b{c.d}' '/e{f}' f'{g:>3}'");

    assertThat(formatted.parts())
        .extracting(part -> part.getClass().getSimpleName())
        .containsExactly("Text", "Name", "Text", "Attribute", "Text", "Computed");
    assertThat(formatted.parts().get(4)).extracting("value").isEqualTo("/e{f}");
  }

  @Test
  void places_count_lines_and_characters_from_one() throws IOException {
    PythonFile file = read("a = 1\r\n  \r\nif x:\r    \u00e9 = y.z(w)\n", UTF_8);
    Statement.If choice = (Statement.If) file.body().get(1);
    Statement.Assign assign = (Statement.Assign) choice.branches().get(0).body().get(0);

    assertThat(file.text().at(assign.value().span()).display()).isEqualTo("a/b.py:4:9");
    assertThat(file.text().line(assign.value().span())).isEqualTo("y.z(w)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = (1, 2",
        "print 'two'",
        "exec code in scope",
        "try:\n    pass\nexcept E, e:\n    x = = 1",
        "x = 'open",
        "def broken(:\n    pass",
        "if x\n    y",
        "x = 1\n    indented = 2",
        "class : pass",
        "a b c",
        "raise E, 'two'",
        "x = `y`",
        "f(a=)",
        "\u0000",
        "x = 0777 $ 1",
        "match x:\n    case (: pass",
        "from import x",
        "x = f'{a b}'",
        "x = f'{",
      })
  void what_python_refuses_is_said_and_the_rest_is_read(String broken) throws IOException {
    PythonFile file = read("before = 1\n" + broken + "\ndef after(): pass\n", UTF_8);

    assertThat(file.problems()).hasSize(1);
    assertThat(file.problems().get(0).place()).matches("a/b\\.py:[2-9]:\\d+");
    assertThat(file.body().get(0)).isInstanceOf(Statement.Assign.class);
    assertThat(functions(file.body())).contains("after");
  }

  @Test
  void imports_are_found_wherever_they_stand_and_in_their_order() throws IOException {
    PythonFile file =
        read(
            """
            import a.b as c, d
            def f():
                from .. import e; import f
                class G: from ...g.h import (i, j as k,)
            if x: import l
            y = "import m"; from import_n import *
            lazy from n import o
            lazy import p
            z = yield
            from
            """,
            UTF_8);
    List<String> read = new ArrayList<>();
    for (Statement statement : file.imports()) {
      if (statement instanceof Statement.ImportFrom from) {
        List<String> names = from.names().stream().map(Statement.Imported::name).toList();
        read.add(from.level() + from.module() + names);
      } else if (statement instanceof Statement.Import plain) {
        read.add(plain.names().stream().map(Statement.Imported::name).toList().toString());
      }
    }

    assertThat(read)
        .containsExactly(
            "[a.b, d]", "2[e]", "[f]", "3g.h[i, j]", "[l]", "0import_n[]", "0n[o]", "[p]");
  }

  @Test
  void a_name_is_mentioned_where_code_or_a_replacement_field_says_it() throws IOException {
    PythonFile file = read("x = a.one + f'{two}' + 'three' # four", UTF_8);

    assertThat(file.mentions(Set.of("one"))).isTrue();
    assertThat(file.mentions(Set.of("none", "two"))).isTrue();
    assertThat(file.mentions(Set.of("three", "four", "on"))).isFalse();
  }

  @Test
  void an_open_text_of_many_lines_costs_its_line_only() throws IOException {
    PythonFile file = read("x = '''open\ndef after(): pass\n", UTF_8);

    assertThat(file.problems()).extracting(Finding::place).containsExactly("a/b.py:1:5");
    assertThat(functions(file.body())).containsExactly("after");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[", "{", "f(", "-", "not ", "x if y else ", "lambda: ", "f'{"})
  void what_is_nested_too_deeply_is_said_and_the_rest_is_read(String open) throws IOException {
    PythonFile file = read("x = " + open.repeat(100_000) + "\ndef after(): pass\n", UTF_8);

    if (!open.equals("not ")) {
      assertThat(file.problems()).hasSize(1);
    }
    assertThat(functions(file.body())).contains("after");
  }

  @Test
  void what_is_only_long_is_read() throws IOException {
    assertThat(problems("x = 1" + " + 1".repeat(200_000))).isEmpty();
    assertThat(problems("x = [" + "1, ".repeat(200_000) + "]")).isEmpty();
    assertThat(problems("if a: pass\n" + "elif a: pass\n".repeat(50_000))).isEmpty();
    assertThat(problems("x = y" + ".z()".repeat(900))).isEmpty();
  }

  @Test
  void a_file_says_how_it_is_encoded_and_a_wrong_one_is_read_all_the_same() throws IOException {
    assertThat(read("# -*- coding: latin-1 -*-\nx = '\u00fc'", ISO_8859_1).problems()).isEmpty();
    assertThat(read("\uFEFFx = 1", UTF_8).problems()).isEmpty();

    PythonFile wrong = read("x = 1\ny = '\u00fc'\n", ISO_8859_1);
    assertThat(wrong.problems()).extracting(Finding::place).containsExactly("a/b.py:2:6");
    assertThat(wrong.body()).hasSize(2);
  }

  @Test
  void a_file_that_is_larger_than_any_module_is_refused() {
    byte[] large = new byte[(20 << 20) + 1];

    assertThatThrownBy(() -> new PythonReader().read(file(large)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("20 MiB");
  }

  private static List<String> functions(List<Statement> body) {
    List<String> names = new ArrayList<>();
    Walk.anyStatement(
        body,
        statement -> {
          if (statement instanceof Statement.Function function) {
            names.add(function.name());
          }
          return false;
        });
    return names;
  }

  private static String text(String literal) throws IOException {
    return ((Expression.Text) value(literal)).value();
  }

  private static Expression value(String expression) throws IOException {
    PythonFile file = read("x = " + expression, UTF_8);
    assertThat(file.problems()).isEmpty();
    return ((Statement.Assign) file.body().get(0)).value();
  }

  private static List<String> problems(String source) throws IOException {
    return read(source, UTF_8).problems().stream().map(one -> one.place() + one.message()).toList();
  }

  private static PythonFile read(String source, Charset charset) throws IOException {
    return new PythonReader().read(file(source.getBytes(charset)));
  }

  private static SourceFile file(byte[] bytes) {
    return new SourceFile() {
      @Override
      public String path() {
        return "a/b.py";
      }

      @Override
      public byte[] bytes() {
        return bytes;
      }
    };
  }
}
