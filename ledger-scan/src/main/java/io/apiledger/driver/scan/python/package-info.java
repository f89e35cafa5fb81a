/** Python files as immutable syntax: what a file says, before anything is made of it. */
@NullMarked
package io.apiledger.driver.scan.python;

import org.jspecify.annotations.NullMarked;
