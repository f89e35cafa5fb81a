/** Documents of other hosts, got within limits. */
@NullMarked
package io.apiledger.driver.http;

import org.jspecify.annotations.NullMarked;
