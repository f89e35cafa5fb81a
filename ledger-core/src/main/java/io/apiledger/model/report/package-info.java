/** What a workflow answers: a verdict and blocks that any renderer can show. */
@NullMarked
package io.apiledger.model.report;

import org.jspecify.annotations.NullMarked;
