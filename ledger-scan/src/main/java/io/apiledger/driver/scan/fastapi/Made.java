package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.run.ClassObject;
import io.apiledger.driver.scan.python.run.Value;
import java.util.Map;

/**
 * An object that code makes for a request.
 *
 * @param attributes what is known of it; changes while the code runs
 */
record Made(ClassObject type, Map<String, Value> attributes) implements Value.NotCalled {}
