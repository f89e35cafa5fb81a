/** Whether routes ask who is calling: what code says, and what the configuration adds. */
@NullMarked
package io.apiledger.engine.auth;

import org.jspecify.annotations.NullMarked;
