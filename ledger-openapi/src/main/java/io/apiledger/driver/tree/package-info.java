/** Bytes to located trees: JSON and YAML, within limits, with every value's line and column. */
@NullMarked
package io.apiledger.driver.tree;

import org.jspecify.annotations.NullMarked;
