/** A publication on a socket: translates requests and responses, nothing else. */
@NullMarked
package io.apiledger.surface.http;

import org.jspecify.annotations.NullMarked;
