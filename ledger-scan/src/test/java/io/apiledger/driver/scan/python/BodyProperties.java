package io.apiledger.driver.scan.python;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.model.port.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

final class BodyProperties {
  /** The statements of a function are those that they are where no function is around them. */
  @Property(tries = 500, seed = "1")
  void a_body_is_read_later_as_it_would_have_been_at_once(@ForAll("blocks") List<String> lines)
      throws IOException {
    PythonFile function = read("def f():\n", lines);
    PythonFile branch = read("if  fff:\n", lines);
    Statement.Function definition = (Statement.Function) function.body().get(0);
    Statement.If choice = (Statement.If) branch.body().get(0);

    assertThat(shown(definition.body())).isEqualTo(shown(choice.branches().get(0).body()));
    assertThat(function.body()).hasSize(branch.body().size());
    shown(function.body());
    shown(branch.body());
    assertThat(function.problems()).isEqualTo(branch.problems());
  }

  /** Whatever is asked for first, and in however many steps the rest is. */
  @Property(tries = 500, seed = "4")
  void a_body_is_read_up_to_an_offset_as_the_start_of_all_of_it(
      @ForAll("blocks") List<String> lines, @ForAll List<@IntRange(max = 200) Integer> offsets)
      throws IOException {
    PythonFile atOnce = read("def f():\n", lines);
    PythonFile inSteps = read("def f():\n", lines);
    List<Statement> all = ((Statement.Function) atOnce.body().get(0)).body();
    Body body = ((Statement.Function) inSteps.body().get(0)).code();

    for (int offset : offsets) {
      List<Statement> start = body.until(offset);
      assertThat(shown(start)).isEqualTo(shown(all.subList(0, start.size())));
      assertThat(start).allMatch(one -> one.span().start() <= offset);
      assertThat(all.subList(start.size(), all.size()))
          .allMatch(one -> one.span().start() > offset);
    }
    assertThat(shown(body.statements())).isEqualTo(shown(all));
    assertThat(inSteps.problems()).isEqualTo(atOnce.problems());
  }

  @Property(tries = 500, seed = "2")
  void a_docstring_is_the_text_that_the_statements_start_with(@ForAll("blocks") List<String> lines)
      throws IOException {
    Body before = ((Statement.Function) read("def f():\n", lines).body().get(0)).code();
    String docstring = before.docstring();
    List<Statement> statements = before.statements();

    assertThat(docstring).isEqualTo(before.docstring());
    if (docstring != null) {
      Statement.Evaluate first = (Statement.Evaluate) statements.get(0);
      assertThat(((Expression.Text) first.expression()).value()).isEqualTo(docstring);
    }
    assertThat(docstring != null).isEqualTo(lines.get(0).matches("(?s)['(].*"));
  }

  /** Nothing that the statements call, raise or name is missing. */
  @Property(tries = 500, seed = "3")
  void an_outline_leaves_out_nothing_that_the_statements_have(@ForAll("blocks") List<String> lines)
      throws IOException {
    Body body = ((Statement.Function) read("def f():\n", lines).body().get(0)).code();
    Outline outline = body.outline();
    for (Statement statement : body.statements()) {
      if (statement instanceof Statement.Function || statement instanceof Statement.ClassOf) {
        continue;
      }
      if (statement instanceof Statement.Raise raise && raise.value() != null) {
        assertThat(outline.raised()).isNotEmpty();
      }
      Walk.any(
          Walk.own(statement),
          one -> {
            if (one instanceof Expression.Call call) {
              assertThat(outline.opaque() >= 0 || isKnown(call.function(), outline)).isTrue();
            } else if (one instanceof Expression.Name name) {
              assertThat(body.mentions(Set.of(name.id()))).isTrue();
            }
            return false;
          });
    }
  }

  @Property(tries = 500, seed = "5")
  void behind_the_offset_of_an_outline_nothing_calls_or_raises_that(
      @ForAll("blocks") List<String> lines) throws IOException {
    PythonFile file = read("def f():\n", lines);
    Body body = ((Statement.Function) file.body().get(0)).code();
    Outline outline = body.outline();
    List<Statement> all = body.statements();

    outline
        .calls()
        .forEach(
            (path, offset) -> {
              assertThat(path).endsWith(file.text().slice(outline.callee(path).span()));
              List<Statement> behind = all.subList(body.until(offset).size(), all.size());
              assertThat(called(behind)).doesNotContain(path);
            });
    int raised = outline.raised().values().stream().mapToInt(at -> at).max().orElse(-1);
    List<Statement> behind = all.subList(body.until(raised).size(), all.size());
    assertThat(behind)
        .noneMatch(one -> one instanceof Statement.Raise raise && raise.value() != null);
  }

  /** Names that are called directly, outside of functions and classes. */
  private static List<String> called(List<Statement> statements) {
    List<String> names = new ArrayList<>();
    for (Statement statement : statements) {
      if (!(statement instanceof Statement.Function || statement instanceof Statement.ClassOf)) {
        Walk.anyCall(
            List.of(statement),
            call -> call.function() instanceof Expression.Name name && !names.add(name.id()));
      }
    }
    return names;
  }

  private static boolean isKnown(Expression function, Outline outline) {
    if (function instanceof Expression.Name name) {
      return outline.calls().containsKey(name.id());
    }
    return !(function instanceof Expression.Attribute attribute)
        || outline.calls().keySet().stream()
            .anyMatch(
                path -> path.equals(attribute.name()) || path.endsWith("." + attribute.name()));
  }

  @Provide
  Arbitrary<List<String>> blocks() {
    return Arbitraries.of(
            "'''A text.\n\n  More.'''",
            "('a' \"b\")",
            "f'{a}'",
            "b'a'",
            "x = a.b(c)(d)",
            "a(b.c(), d[e](f))",
            "raise HTTPException(status_code=401)",
            "raise a.b",
            "raise",
            "raise f(1), 2",
            "return f\"{get(x)} {a.b (c)} {{d(}}\"",
            "import a.b",
            "if a: b()",
            "if a:\n        return b(\n1, 2)",
            "for a in b():\n        c.d()\n    else:\n        e()",
            "def inner():\n        '''Inner.'''\n        return hidden()",
            "class Inner:\n        def method(self):\n            return 1",
            "@decorated\n    async def one(): pass",
            "with a() as b, c():\n        pass",
            "match a:\n        case b(c): d()",
            "try:\n        a()\n    except b:\n        raise",
            "x = [y for y in z() if w(y)]",
            "lambda: a()",
            "x = = 1",
            "x = 'open",
            "  indented = 2",
            "pass",
            "# nothing")
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  private static String shown(List<Statement> statements) {
    List<String> shown = new ArrayList<>();
    Walk.anyStatement(
        statements,
        one -> {
          shown.add(one.getClass().getSimpleName() + one.span() + Walk.own(one));
          return false;
        });
    return String.join("\n", shown);
  }

  private static PythonFile read(String head, List<String> lines) throws IOException {
    String source = head + "    pass\n    " + String.join("\n    ", lines) + "\nlast = 1\n";
    if (lines.get(0).startsWith("'") || lines.get(0).startsWith("(")) {
      source = head + "    " + String.join("\n    ", lines) + "\nlast = 1\n";
    }
    byte[] bytes = source.getBytes(UTF_8);
    return new PythonReader()
        .read(
            new SourceFile() {
              @Override
              public String path() {
                return "a.py";
              }

              @Override
              public byte[] bytes() {
                return bytes;
              }
            });
  }
}
