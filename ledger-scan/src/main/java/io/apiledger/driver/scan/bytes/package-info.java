/** Looks into the bytes of a file before anything parses it. */
@NullMarked
package io.apiledger.driver.scan.bytes;

import org.jspecify.annotations.NullMarked;
