/** From entries to business domains. */
@NullMarked
package io.apiledger.engine.classify;

import org.jspecify.annotations.NullMarked;
