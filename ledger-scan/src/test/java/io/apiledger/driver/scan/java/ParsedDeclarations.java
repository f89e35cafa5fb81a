package io.apiledger.driver.scan.java;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithName;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;
import io.apiledger.driver.scan.java.JavaType.Kind;
import io.apiledger.model.finding.Finding;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a parser of the whole language finds in a file: the declarations that ours must find. */
final class ParsedDeclarations {
  private static final int DEEPEST = 64;

  private final Expressions expressions;
  private final MethodBody places;
  private final Set<String> bodies;

  private ParsedDeclarations(Expressions expressions, MethodBody places, Set<String> bodies) {
    this.expressions = expressions;
    this.places = places;
    this.bodies = bodies;
  }

  /** What is in a file; null where the parser does not take it. */
  static @Nullable JavaFile of(SourceText source, Set<String> bodies) {
    String text = source.of(0, source.chars().length);
    ParseResult<CompilationUnit> result = new JavaParser(MethodBody.configuration()).parse(text);
    if (!result.isSuccessful() || result.getResult().isEmpty()) {
      return null;
    }
    MethodBody whole = new MethodBody(source, 0, source.chars().length);
    return new ParsedDeclarations(new Expressions(whole), whole, bodies)
        .file(source.path(), result.getResult().get(), source.problems());
  }

  private JavaFile file(String path, CompilationUnit unit, List<Finding> problems) {
    List<Import> imports =
        unit.getImports().stream()
            .filter(one -> !one.isModule())
            .map(one -> new Import(one.getNameAsString(), one.isStatic(), one.isAsterisk()))
            .toList();
    List<JavaType> types = unit.getTypes().stream().map(type -> type(type, null, 0)).toList();
    return new JavaFile(
        path,
        unit.getPackageDeclaration().map(NodeWithName::getNameAsString).orElse(""),
        imports,
        types,
        true,
        problems);
  }

  private JavaType type(TypeDeclaration<?> type, @Nullable Kind outer, int depth) {
    Kind kind = kind(type);
    boolean isOfInterface = outer == Kind.INTERFACE || outer == Kind.ANNOTATION;
    boolean isStatic = outer != null && (kind != Kind.CLASS || isOfInterface);
    int modifiers =
        flags(type.getModifiers())
            | (isOfInterface ? Modifier.PUBLIC : 0)
            | (isStatic ? Modifier.STATIC : 0);
    Map<String, Value> constants = new LinkedHashMap<>();
    List<JavaMethod> methods = new ArrayList<>();
    List<JavaType> nested = new ArrayList<>();
    for (BodyDeclaration<?> member : type.getMembers()) {
      if (member instanceof MethodDeclaration method) {
        methods.add(method(method, kind));
      } else if (member instanceof FieldDeclaration field) {
        constants(field, kind, constants);
      } else if (member instanceof AnnotationMemberDeclaration element) {
        methods.add(element(element));
      } else if (member instanceof TypeDeclaration<?> inner && depth < DEEPEST) {
        nested.add(type(inner, kind, depth + 1));
      }
    }
    List<List<TypeName>> supertypes = supertypes(type);
    return new JavaType(
        type.getNameAsString(),
        kind,
        modifiers,
        variables(type),
        supertypes.get(0),
        supertypes.get(1),
        annotations(type.getAnnotations()),
        constants,
        methods,
        nested,
        "",
        places.place(type.getName()));
  }

  private static int flags(List<com.github.javaparser.ast.Modifier> modifiers) {
    int flags = 0;
    for (com.github.javaparser.ast.Modifier one : modifiers) {
      flags |=
          switch (one.getKeyword()) {
            case PUBLIC -> Modifier.PUBLIC;
            case PROTECTED -> Modifier.PROTECTED;
            case PRIVATE -> Modifier.PRIVATE;
            case ABSTRACT -> Modifier.ABSTRACT;
            case STATIC -> Modifier.STATIC;
            case FINAL -> Modifier.FINAL;
            default -> 0;
          };
    }
    return flags;
  }

  private static Kind kind(TypeDeclaration<?> type) {
    if (type instanceof ClassOrInterfaceDeclaration named) {
      return named.isInterface() ? Kind.INTERFACE : Kind.CLASS;
    }
    if (type instanceof AnnotationDeclaration) {
      return Kind.ANNOTATION;
    }
    return type instanceof EnumDeclaration ? Kind.ENUM : Kind.RECORD;
  }

  private static List<TypeVariable> variables(TypeDeclaration<?> type) {
    if (type instanceof ClassOrInterfaceDeclaration named) {
      return variables(named.getTypeParameters());
    }
    return type instanceof RecordDeclaration shape
        ? variables(shape.getTypeParameters())
        : List.of();
  }

  private static List<List<TypeName>> supertypes(TypeDeclaration<?> type) {
    if (type instanceof ClassOrInterfaceDeclaration named) {
      return List.of(names(named.getExtendedTypes()), names(named.getImplementedTypes()));
    }
    if (type instanceof EnumDeclaration named) {
      return List.of(List.of(), names(named.getImplementedTypes()));
    }
    return type instanceof RecordDeclaration shape
        ? List.of(List.of(), names(shape.getImplementedTypes()))
        : List.of(List.of(), List.of());
  }

  private void constants(FieldDeclaration field, Kind owner, Map<String, Value> constants) {
    boolean implied = owner == Kind.INTERFACE || owner == Kind.ANNOTATION;
    if (implied || field.isStatic() && field.isFinal()) {
      field
          .getVariables()
          .forEach(
              one ->
                  one.getInitializer()
                      .ifPresent(
                          value ->
                              constants.put(one.getNameAsString(), expressions.value(value, 0))));
    }
  }

  private JavaMethod element(AnnotationMemberDeclaration element) {
    return new JavaMethod(
        element.getNameAsString(),
        flags(element.getModifiers()) | Modifier.PUBLIC,
        List.of(),
        List.of(),
        Types.name(element.getType()),
        annotations(element.getAnnotations()),
        false,
        element.getDefaultValue().map(value -> expressions.value(value, 0)).orElse(null),
        List.of(),
        List.of(),
        "",
        places.place(element.getName()));
  }

  private JavaMethod method(MethodDeclaration method, Kind owner) {
    TypeName returns = Types.name(method.getType());
    List<Value> results =
        bodies.contains(returns.simpleName()) && method.getBody().isPresent()
            ? expressions.results(method.getBody().get().getStatements(), 0)
            : List.of();
    boolean hasBody =
        method.getBody().isPresent() || owner != Kind.INTERFACE && !method.isAbstract();
    boolean isPublic = owner == Kind.INTERFACE && !method.isPrivate();
    return new JavaMethod(
        method.getNameAsString(),
        flags(method.getModifiers()) | (isPublic ? Modifier.PUBLIC : 0),
        variables(method.getTypeParameters()),
        method.getParameters().stream().map(this::parameter).toList(),
        returns,
        annotations(method.getAnnotations()),
        hasBody,
        null,
        results,
        List.of(),
        "",
        places.place(method.getName()));
  }

  private JavaMethod.Parameter parameter(com.github.javaparser.ast.body.Parameter parameter) {
    Type declared = parameter.getType();
    TypeName type = Types.name(declared);
    if (parameter.isVarArgs()) {
      type = new TypeName(type.name(), type.arguments(), type.dimensions() + 1);
    }
    return new JavaMethod.Parameter(
        parameter.getNameAsString(), type, annotations(parameter.getAnnotations()));
  }

  private List<AnnotationUse> annotations(List<AnnotationExpr> annotations) {
    return annotations.stream().map(each -> expressions.annotation(each, 0)).toList();
  }

  private static List<TypeName> names(List<? extends Type> types) {
    return types.stream().map(Types::name).toList();
  }

  private static List<TypeVariable> variables(List<TypeParameter> parameters) {
    return parameters.stream()
        .map(
            parameter ->
                new TypeVariable(
                    parameter.getNameAsString(),
                    parameter.getTypeBound().isEmpty()
                        ? TypeName.OBJECT
                        : Types.name(parameter.getTypeBound().get(0))))
        .toList();
  }
}
