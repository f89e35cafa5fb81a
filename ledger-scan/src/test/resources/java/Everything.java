/* Every form of a declaration that the reader must know, and of what it must step over. */
@Deprecated
package acme.every;

import static acme.Other.*;
import static acme.Paths.ONE;

import acme.web.*;
import java.util.List;
import java.util.Map;
;

/** A first sentence, e.g. this one. And a second one. */
@Api(path = Everything.BASE + "/x", tags = {"a", "b",}, inner = @Inner(1), empty = {}, type = int[].class)
@Marker
public abstract sealed class Everything<T extends Number & Comparable<T>, @A U> extends Base<Map<String, List<? extends T[]>>, ?>
    implements Outer<String>.Inner<U>, java.io.Serializable permits Everything.One, Two {
  public static final String BASE = "/base", SECOND = BASE + '/' + ("two" + 3) + (String) ONE, THIRD[] = {"x"};
  static final int MINUS = -1 + 2 - 3 + 4, PRODUCT = 2 * 3 + 4 % 5, HEX = 0xE + 1, SHIFT = 1 << 3, MASK = ~0x7F;
  static final double REAL = 1e+5 + .5 + 0x1.8p-3 + 1_000.0f;
  static final boolean LESS = MINUS < HEX && HEX > 3 || !(MINUS == 4), OTHER = true;
  static final String CHOICE = LESS ? "a, b" : "c;d", NOTHING = null;
  static final String BLOCK = """
      one "two" \
      three\tfour
        five \"""
      """ + "tail";
  static final String ESCAPED = "\t\"\\\101\0", AEIOU = "\u00e4\u0041";
  static final char SLASH = '/', QUOTE = '\'', BACK = '\\';
  static final Map<String, List<String>> MAP = new java.util.HashMap<String, List<String>>(), NEXT = Map.<String, List<String>>of("a", List.of());
  static final Class<?>[] TYPES = new Class<?>[] {String.class, int.class, String[][].class, java.util.Map.Entry.class, void.class};
  static final int[][] TABLE = {{1, 2}, {3}}, SIZED = new int[2][3];
  static final Runnable RUN = () -> { String s = "}"; char c = '{'; /* } */ }, SHORT = (Runnable & java.io.Serializable) () -> {};
  static final Function<String, Integer> PARSE = Integer::parseInt, MADE = x -> x + 1, LONGER = (final var x, var y) -> x < y ? 1 : 2;
  static final Supplier<int[]> ARRAYS = int[]::new, LISTS = List<Map<String, String>>::new;
  static final Object ANONYMOUS = new Object() { @Override public String toString() { return "}" + (1 < 2); } }, CALL = call(1, "a, b").then()[0].field++;
  static final String SWITCHED = switch (MINUS) { case 1, 2 -> "x"; default -> { yield "y"; } };
  static final String DOTTED = acme.every.Everything.BASE, SELF = Everything.this.name, INSTANCE = this.name;
  static final long CAST = (long) -1, SUM = (BASE) + 1, INTERSECT = (int) (char) 'x';
  private int notConstant = compute(a < b, c > d), another[] = {1, 2}, third;
  volatile transient @Nullable String text;
  static { if (BASE.length() > 3) { throw new IllegalStateException("}"); } }
  { third = 4; }

  public Everything(@Nullable String first, int... rest) throws java.io.IOException, E { super(first); }
  <X> Everything(X x) {}
  protected Everything() { this("{"); }

  /**
   * Gets one.
   *
   * @deprecated use another one
   */
  @GetMapping(value = "/one/{id:[a-z]{2,3}}", produces = {"a", SECOND}) @ResponseBody
  public static @Nullable <K, V extends List<? super K>> Map<K, V> one(@PathVariable("id") final String id, Map<String, int[]>[] maps, String @A [] @B ... rest)[] throws E {
    String s = "}" + '}' + """
        } " }
        """; // }
    class Local { void x() {} }
    return x < y ? null : new HashMap<>() {{ put("a", "}"); }};
  }
  ;
  abstract void two(Everything<T, U> this, java.util.@A List<@A String> list, _Odd $odd, int x[]);
  <@A Q> @ResponseBody Q behind() { return null; }
  native int three();
  synchronized strictfp final void four() {}
  default void five() {}
  RouterFunction<ServerResponse> routes() {
    Handler handler = new Handler("/x");
    handler.check();
    return route().GET("/a" + BASE, handler::a).path("/b", b -> b.GET(this::x)).build();
  }

  class Inner { Inner(Everything<T, U> Everything.this) {} void outer() {} }
  static non-sealed class One<T> extends Everything<Integer, T> {}

  enum Colour implements Named { @A RED("}") { void x() {} }, GREEN, BLUE(1, 2),; static final String C = "c"; abstract void x(); }
  enum Empty {}
  enum Only { A, B }
  enum None { ; int x; }

  record Pair<A, B>(@NotNull A left, B... right) implements Named { static final int Z = 0; Pair { check(left); } Pair(A a) { this(a, null); } A first() { return left; } }
  record Nothing() {}

  @Retention(RetentionPolicy.RUNTIME)
  public @interface Mapped { String value() default ""; String[] paths() default {"/a", "/b"}; Class<? extends Number> type() default Integer.class; Inner inner() default @Inner(2); int SIZE = 3; enum E { X } }

  /// A markdown comment
  /// of two lines.
  interface Contract<T> extends One<T>, Two { String PATH = "/contract", SUB = PATH + "/sub"; void plain(T t); default void standard() {} static void fixed() {} private void hidden() {} }
}

final class Second {}
