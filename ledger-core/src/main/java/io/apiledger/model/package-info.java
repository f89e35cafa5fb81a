/**
 * The values that everything else speaks of: routes, entries, ledgers. Depends on the JDK alone.
 */
@NullMarked
package io.apiledger.model;

import org.jspecify.annotations.NullMarked;
