package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.run.Value;

/** A lambda of a function that is gone through, with what its names mean there. */
record InnerLambda(Expression.Lambda lambda, StrangerValues values) implements Value.NotCalled {}
