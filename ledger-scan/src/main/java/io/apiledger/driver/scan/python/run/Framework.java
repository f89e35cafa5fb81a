package io.apiledger.driver.scan.python.run;

import org.jspecify.annotations.Nullable;

/** What a framework does when its names are used. */
public interface Framework {
  /** Whether a full name is one of its own. */
  boolean speaksOf(String name);

  /** Whether it makes objects of that class, which is not in the tree. */
  boolean makes(String className);

  /** Sets up an object of such a class, or of one that inherits from it. */
  void initialise(Instance self, String className, Arguments arguments, Site site);

  /** An attribute of such an object; null where the framework has none of that name. */
  @Nullable Value attribute(Instance self, String name, Site site);

  /** Hears that the code gives such an object an attribute. */
  void assigned(Instance self, String name, Value value, Site site);

  /** Calls a function that is not in the tree; null where the framework does not know it. */
  @Nullable Value call(String function, Arguments arguments, Site site);

  /** Hears of a call of something unknown, which may do anything with its arguments. */
  void lost(Value function, Arguments arguments, Site site);

  /** Hears that the code at a place is too much to follow. */
  void tooMuch(Site site, String what);
}
