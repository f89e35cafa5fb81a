package io.apiledger.driver.scan.java;

import io.apiledger.driver.scan.java.JavaType.Kind;
import io.apiledger.driver.scan.java.ModifierReader.Modifiers;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Types and what is declared in them. Bodies are stepped over. */
final class MemberReader {
  private static final int DEEPEST = 64;

  private final Tokens tokens;
  private final TypeReader types;
  private final ValueReader values;
  private final ModifierReader modifiers;
  private final MethodReader methods;

  MemberReader(
      SourceText source,
      Tokens tokens,
      TypeReader types,
      ValueReader values,
      ModifierReader modifiers,
      Bodies bodies,
      GuardReader guards) {
    this.tokens = tokens;
    this.types = types;
    this.values = values;
    this.modifiers = modifiers;
    this.methods = new MethodReader(source, tokens, types, values, modifiers, bodies, guards);
  }

  /**
   * What a type declares, while it is read.
   *
   * @param depth how many types it stands in
   */
  record Members(
      Kind kind,
      int depth,
      Map<String, Value> constants,
      List<JavaMethod> methods,
      List<JavaType> nested) {
    Members(Kind kind, int depth) {
      this(kind, depth, new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  /** One declaration, behind its modifiers. */
  void read(Modifiers before, int documentation, Members members) {
    Kind kind = kind();
    if (kind != null) {
      type(kind, before, documentation, members);
    } else if (tokens.is('{')) {
      tokens.skipBrackets();
    } else {
      List<TypeVariable> variables = types.variables();
      Modifiers all = variables.isEmpty() ? before : modifiers.more(before);
      TypeName type = type();
      if (tokens.is('(')) {
        methods.constructor();
      } else if (tokens.is('{') && members.kind == Kind.RECORD) {
        tokens.skipBrackets();
      } else {
        named(all, documentation, variables, type, members);
      }
    }
  }

  private TypeName type() {
    if (!tokens.is(Lexer.WORD) && !tokens.is('@')) {
      throw tokens.fault("a declaration");
    }
    return types.type();
  }

  /** Which kind of type starts here; its word is stepped over. */
  private @Nullable Kind kind() {
    if (tokens.is('@')) {
      tokens.next();
      tokens.next();
      return Kind.ANNOTATION;
    }
    if (tokens.skip("class")) {
      return Kind.CLASS;
    }
    if (tokens.skip("interface")) {
      return Kind.INTERFACE;
    }
    if (tokens.skip("enum")) {
      return Kind.ENUM;
    }
    return isRecord() ? Kind.RECORD : null;
  }

  private boolean isRecord() {
    int from = tokens.start();
    if (tokens.skip("record")) {
      if (tokens.is(Lexer.WORD)) {
        int name = tokens.start();
        tokens.next();
        if (tokens.is('(') || tokens.is('<')) {
          tokens.back(name);
          return true;
        }
      }
      tokens.back(from);
    }
    return false;
  }

  private void type(Kind kind, Modifiers before, int documentation, Members outer) {
    Place at = tokens.place();
    String name = tokens.name("the name of a type");
    List<TypeVariable> variables = types.variables();
    if (kind == Kind.RECORD) {
      tokens.skipBrackets();
    }
    List<TypeName> extended = tokens.skip("extends") ? types.types() : List.of();
    List<TypeName> implemented = tokens.skip("implements") ? types.types() : List.of();
    if (tokens.skip("permits")) {
      types.types();
    }
    if (!tokens.is('{')) {
      throw tokens.fault("\"{\"");
    }
    if (outer.depth >= DEEPEST) {
      tokens.skipBrackets();
      return;
    }
    Members members = new Members(kind, outer.depth + 1);
    members(members);
    outer.nested.add(
        new JavaType(
            name,
            kind,
            modifiers(kind, before, outer),
            variables,
            extended,
            implemented,
            before.annotations(),
            members.constants,
            members.methods,
            members.nested,
            tokens.documentation(documentation),
            at));
  }

  /** With those that Java implies. */
  private static int modifiers(Kind kind, Modifiers before, Members outer) {
    boolean isOfInterface = outer.depth > 0 && isInterface(outer.kind);
    boolean isStatic = outer.depth > 0 && (kind != Kind.CLASS || isOfInterface);
    return before.flags()
        | (isOfInterface ? Modifier.PUBLIC : 0)
        | (isStatic ? Modifier.STATIC : 0);
  }

  static boolean isInterface(Kind kind) {
    return kind == Kind.INTERFACE || kind == Kind.ANNOTATION;
  }

  private void members(Members members) {
    tokens.next();
    if (members.kind == Kind.ENUM) {
      enumConstants();
    }
    while (!tokens.skip('}')) {
      if (!tokens.skip(';')) {
        int documentation = tokens.documentation();
        read(modifiers.read(), documentation, members);
      }
    }
  }

  private void enumConstants() {
    while (tokens.is(Lexer.WORD) || tokens.is('@')) {
      types.annotations();
      tokens.name("the name of a constant");
      if (tokens.is('(')) {
        tokens.skipBrackets();
      }
      if (tokens.is('{')) {
        tokens.skipBrackets();
      }
      if (!tokens.skip(',')) {
        break;
      }
    }
    tokens.skip(',');
    if (!tokens.is('}')) {
      tokens.expect(';');
    }
  }

  private void named(
      Modifiers before,
      int documentation,
      List<TypeVariable> variables,
      TypeName type,
      Members members) {
    Place at = tokens.place();
    String name = tokens.name("a name");
    if (tokens.is('(')) {
      members.methods.add(
          methods.method(before, documentation, variables, type, name, at, members.kind));
    } else {
      if (isInterface(members.kind) || before.isConstant()) {
        constants(name, members.constants);
      } else {
        variables();
      }
    }
  }

  private void constants(String first, Map<String, Value> constants) {
    String name = first;
    types.dimensions();
    while (true) {
      if (tokens.skip('=')) {
        constants.put(name, values.value());
      }
      if (!tokens.skip(',')) {
        break;
      }
      name = tokens.name("the name of a field");
      types.dimensions();
    }
    tokens.expect(';');
  }

  /** Fields that are no constants: whatever they start with is stepped over. */
  private void variables() {
    types.dimensions();
    if (!tokens.is('=') && !tokens.is(',') && !tokens.is(';')) {
      throw tokens.fault("\"(\", \"=\" or \";\"");
    }
    while (!tokens.skip(';')) {
      if (tokens.is('(') || tokens.is('{') || tokens.is('[')) {
        tokens.skipBrackets();
      } else if (tokens.is(')') || tokens.is('}') || tokens.is(']') || tokens.is(Lexer.END)) {
        throw tokens.fault("\";\"");
      } else {
        tokens.next();
      }
    }
  }
}
