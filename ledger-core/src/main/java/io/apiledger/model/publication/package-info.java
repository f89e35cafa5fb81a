/** Requests and responses of HTTP as values, whatever server brings and takes them. */
@NullMarked
package io.apiledger.model.publication;

import org.jspecify.annotations.NullMarked;
