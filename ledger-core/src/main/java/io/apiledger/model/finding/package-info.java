/** What can be wrong, as values: rules, findings, places, fingerprints. */
@NullMarked
package io.apiledger.model.finding;

import org.jspecify.annotations.NullMarked;
