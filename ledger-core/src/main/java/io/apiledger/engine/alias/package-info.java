/** The alias contract: from operations of a document to routes of a ledger. */
@NullMarked
package io.apiledger.engine.alias;

import org.jspecify.annotations.NullMarked;
