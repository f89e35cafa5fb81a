/** The validated configuration. */
@NullMarked
package io.apiledger.model.config;

import org.jspecify.annotations.NullMarked;
