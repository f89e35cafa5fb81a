/** The doors to the outside that drivers implement: bytes, source trees, scanners, fetchers. */
@NullMarked
package io.apiledger.model.port;

import org.jspecify.annotations.NullMarked;
