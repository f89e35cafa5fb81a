/** What the explorer page shows of an audience, as values and as the JSON that the page reads. */
@NullMarked
package io.apiledger.engine.explorer;

import org.jspecify.annotations.NullMarked;
