/**
 * What Python code makes of its values, without executing it: a small abstract interpreter. It
 * knows texts, constants, lists, dictionaries, functions, classes and modules of the tree; whatever
 * else there is, is unknown or of another package. Of a condition that it cannot decide it takes
 * both sides. Bounded in steps, depth and size.
 */
@NullMarked
package io.apiledger.driver.scan.python.run;

import org.jspecify.annotations.NullMarked;
