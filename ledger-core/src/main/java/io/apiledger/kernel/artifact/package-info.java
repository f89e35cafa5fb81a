/** Whole artifacts: a ledger as JSON, CSV and Markdown, and the manifest of a set. */
@NullMarked
package io.apiledger.kernel.artifact;

import org.jspecify.annotations.NullMarked;
