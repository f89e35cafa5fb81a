/** Runs scanners over source trees: facts of every file in parallel, then one link. */
@NullMarked
package io.apiledger.driver.scan;

import org.jspecify.annotations.NullMarked;
