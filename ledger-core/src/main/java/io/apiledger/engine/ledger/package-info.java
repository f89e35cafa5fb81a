/** From the entries of several sources to one ledger and what is wrong with it. */
@NullMarked
package io.apiledger.engine.ledger;

import org.jspecify.annotations.NullMarked;
