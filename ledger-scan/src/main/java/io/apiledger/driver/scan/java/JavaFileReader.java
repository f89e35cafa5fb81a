package io.apiledger.driver.scan.java;

import io.apiledger.driver.scan.java.JavaType.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A whole file: its package, its imports and its types. For one file. */
final class JavaFileReader {
  private final SourceText source;
  private final Tokens tokens;
  private final TypeReader types;
  private final ModifierReader modifiers;
  private final MemberReader members;

  JavaFileReader(SourceText source, Bodies bodies, Set<String> guards) {
    this.source = source;
    this.tokens = new Tokens(source);
    this.types = new TypeReader(tokens);
    ValueReader values = new ValueReader(tokens, types);
    this.modifiers = new ModifierReader(tokens, values);
    this.members =
        new MemberReader(
            source, tokens, types, values, modifiers, bodies, new GuardReader(tokens, guards));
  }

  JavaFile read() {
    String packageName = "";
    List<Import> imports = new ArrayList<>();
    MemberReader.Members top = new MemberReader.Members(Kind.CLASS, 0);
    while (!tokens.is(Lexer.END)) {
      int documentation = tokens.documentation();
      if (tokens.skip("import")) {
        imports(imports);
      } else if (!tokens.skip(';')) {
        ModifierReader.Modifiers read = modifiers.read();
        if (tokens.skip("package")) {
          packageName = types.name("the name of a package");
          tokens.expect(';');
        } else if (!skipModule()) {
          members.read(read, documentation, top);
        }
      }
    }
    return new JavaFile(source.path(), packageName, imports, top.nested(), true, source.problems());
  }

  /** An import of a module names no type. */
  private void imports(List<Import> imports) {
    boolean isStatic = tokens.skip("static");
    String name = tokens.name("the name of a type");
    if (name.equals("module") && tokens.is(Lexer.WORD)) {
      types.name("the name of a module");
      tokens.expect(';');
      return;
    }
    boolean isOnDemand = false;
    while (!isOnDemand && tokens.skip('.')) {
      isOnDemand = tokens.skip('*');
      name = isOnDemand ? name : name + "." + tokens.name("the name of a type");
    }
    tokens.expect(';');
    imports.add(new Import(name, isStatic, isOnDemand));
  }

  private boolean skipModule() {
    int from = tokens.start();
    tokens.skip("open");
    if (tokens.skip("module") && tokens.is(Lexer.WORD)) {
      types.name("the name of a module");
      if (tokens.is('{')) {
        tokens.skipBrackets();
        return true;
      }
    }
    tokens.back(from);
    return false;
  }
}
