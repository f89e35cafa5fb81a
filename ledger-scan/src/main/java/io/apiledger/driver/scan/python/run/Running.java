package io.apiledger.driver.scan.python.run;

import org.jspecify.annotations.Nullable;

/**
 * A function that runs.
 *
 * @param site where it was called
 * @param outer what called it; null for a module
 */
public record Running(FunctionValue function, Site site, @Nullable Running outer) {}
