package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.Expression.Items;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operators between values. Pure. */
final class Operations {
  static final int LONGEST = 10_000;
  static final int MOST_ITEMS = 100_000;

  private Operations() {}

  /** What a literal number is. */
  static Value number(String text, Site site) {
    if (text.indexOf('.') >= 0) {
      return Interpreter.unknown(site);
    }
    try {
      return new Value.Whole(Long.parseLong(text.indexOf('_') < 0 ? text : text.replace("_", "")));
    } catch (NumberFormatException e) {
      return Interpreter.unknown(site);
    }
  }

  static Value binary(Value left, String operator, Value right, Site site) {
    List<Value> results = new ArrayList<>();
    for (Value one : left.candidates()) {
      for (Value other : right.candidates()) {
        Value result = single(one, operator, other);
        if (result == null && operator.equals("|") && isType(one) && isType(other)) {
          result = union(one, other, site);
        }
        results.add(result == null ? unknown(one, other, site) : result);
      }
    }
    return Value.oneOf(results);
  }

  private static boolean isType(Value value) {
    return value instanceof ClassObject
        || value instanceof Value.External
        || value instanceof Value.AnnotatedType
        || value instanceof Value.None;
  }

  private static Value union(Value one, Value other, Site site) {
    return new Value.AnnotatedType(
        new Value.External("typing.Union"), List.of(one, other), List.of(), site.text());
  }

  private static @Nullable Value single(Value left, String operator, Value right) {
    if (left instanceof Value.Text l && right instanceof Value.Text r && operator.equals("+")) {
      return text(l.text() + r.text(), l.soft() || r.soft());
    }
    if (left instanceof Place place && right instanceof Value.Text more) {
      return switch (operator) {
        case "/" -> place.below(more.text());
        case "+" -> new Place(place.modules(), place.path() + more.text());
        default -> null;
      };
    }
    if (left instanceof Value.Text format && operator.equals("%")) {
      return Formats.percent(format, right);
    }
    if (left instanceof Sequence l && right instanceof Sequence r && operator.equals("+")) {
      if (l.items().size() + r.items().size() > MOST_ITEMS) {
        return null;
      }
      Sequence both = new Sequence(l.kind(), l.items());
      both.items().addAll(r.items());
      return both.open(l.isOpen() || r.isOpen());
    }
    if (left instanceof Sequence l
        && right instanceof Sequence r
        && operator.equals("|")
        && l.kind() == Items.Kind.SET
        && l.items().size() + r.items().size() <= MOST_ITEMS) {
      Sequence both = new Sequence(l.kind(), l.items());
      both.items().addAll(r.items());
      return both.once().open(l.isOpen() || r.isOpen());
    }
    if (left instanceof Dict l && right instanceof Dict r && operator.equals("|")) {
      Dict both = new Dict();
      both.putAll(l);
      both.putAll(r);
      return both;
    }
    if (left instanceof Value.Whole l && right instanceof Value.Whole r) {
      return switch (operator) {
        case "+" -> new Value.Whole(l.number() + r.number());
        case "-" -> new Value.Whole(l.number() - r.number());
        case "*" -> new Value.Whole(l.number() * r.number());
        case "//" ->
            r.number() == 0 ? null : new Value.Whole(Math.floorDiv(l.number(), r.number()));
        case "%" -> r.number() == 0 ? null : new Value.Whole(Math.floorMod(l.number(), r.number()));
        default -> null;
      };
    }
    return null;
  }

  /** Texts and what stands between them, as one. */
  static Value joined(List<Value> parts, Site site) {
    Value whole = new Value.Text("");
    for (Value part : parts) {
      List<Value> texts = new ArrayList<>();
      for (Value one : part.candidates()) {
        String shown = shown(one);
        if (shown != null) {
          texts.add(new Value.Text(shown, one instanceof Value.Text text && text.soft()));
        }
      }
      if (texts.isEmpty()) {
        return unknown(part, part, site);
      }
      whole = binary(whole, "+", Value.oneOf(texts), site);
    }
    return whole;
  }

  static @Nullable String shown(Value value) {
    if (value instanceof Value.Text text) {
      return text.text();
    }
    return value instanceof Value.Whole whole ? String.valueOf(whole.number()) : null;
  }

  /** A text; null where it is longer than any path is. */
  static @Nullable Value text(String text, boolean soft) {
    return text.length() > LONGEST ? null : new Value.Text(text, soft);
  }

  private static Value unknown(Value left, Value right, Site site) {
    boolean foreign =
        left instanceof Value.Unknown one && one.foreign()
            || right instanceof Value.Unknown other && other.foreign();
    return new Value.Unknown(site.text(), foreign);
  }
}
