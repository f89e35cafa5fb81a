/** Reads {@code api-ledger.yaml} and says everything that is wrong with it at once. */
@NullMarked
package io.apiledger.driver.config;

import org.jspecify.annotations.NullMarked;
