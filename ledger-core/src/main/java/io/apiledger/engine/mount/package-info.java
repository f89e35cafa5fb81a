/** From served paths to the canonical paths of an audience. */
@NullMarked
package io.apiledger.engine.mount;

import org.jspecify.annotations.NullMarked;
