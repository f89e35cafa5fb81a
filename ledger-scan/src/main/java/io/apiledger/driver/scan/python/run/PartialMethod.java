package io.apiledger.driver.scan.python.run;

/**
 * {@code functools.partialmethod}: a method with some of its arguments, once it is looked up on an
 * object.
 */
record PartialMethod(Interpreter interpreter, Value function, Arguments first)
    implements Value.Native {
  @Override
  public Value call(Arguments arguments, Site site) {
    return interpreter.call(function, first.and(arguments), site);
  }

  Value.Native of(Value self) {
    return (arguments, site) ->
        interpreter.call(function, Arguments.of(self).and(first).and(arguments), site);
  }
}
