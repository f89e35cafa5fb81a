/** What code and a document disagree about: pairs, classes, fields. */
@NullMarked
package io.apiledger.engine.drift;

import org.jspecify.annotations.NullMarked;
