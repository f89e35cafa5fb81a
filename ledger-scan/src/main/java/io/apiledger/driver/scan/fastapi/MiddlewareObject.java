package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.run.Arguments;
import io.apiledger.driver.scan.python.run.Value;

/** {@code Middleware(class, …)}, which an application may be made with. */
record MiddlewareObject(Arguments arguments) implements Value.NotCalled {}
