/** Answers to HTTP requests as a function of values: no socket, no server, no clock. */
@NullMarked
package io.apiledger.engine.publication;

import org.jspecify.annotations.NullMarked;
