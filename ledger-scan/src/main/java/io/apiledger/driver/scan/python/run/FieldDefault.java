package io.apiledger.driver.scan.python.run;

import org.jspecify.annotations.Nullable;

/**
 * A field of a class that a function makes, for each object anew.
 *
 * @param takesSelf whether the function is given the object
 * @param converter what the value goes through; null for nothing
 */
record FieldDefault(Value factory, boolean takesSelf, @Nullable Value converter)
    implements Value.NotCalled {
  /** The value for an object. */
  Value make(Value self, Interpreter interpreter, Site site) {
    Arguments arguments = takesSelf ? Arguments.of(self) : Arguments.NONE;
    Value made = interpreter.call(factory, arguments, site);
    if (converter == null) {
      return made;
    }
    Value converted = interpreter.call(converter, Arguments.of(made), site);
    return converted instanceof Value.Unknown ? made : converted;
  }
}
