/**
 * OpenAPI documents by audience and domain, made from a given document and from what the ledger
 * knows: closed over their references, in canonical order. Pure functions over values.
 */
@NullMarked
package io.apiledger.engine.openapi;

import org.jspecify.annotations.NullMarked;
