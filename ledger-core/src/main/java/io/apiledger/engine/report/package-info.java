/** A report as text, JSON and Markdown. */
@NullMarked
package io.apiledger.engine.report;

import org.jspecify.annotations.NullMarked;
