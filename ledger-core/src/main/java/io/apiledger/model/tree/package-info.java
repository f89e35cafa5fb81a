/** A JSON or YAML document whose every value knows its line and column. */
@NullMarked
package io.apiledger.model.tree;

import org.jspecify.annotations.NullMarked;
