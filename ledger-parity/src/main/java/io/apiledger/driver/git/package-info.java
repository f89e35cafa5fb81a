/** Files as some commit of a git repository has them, through the {@code git} command. */
@NullMarked
package io.apiledger.driver.git;

import org.jspecify.annotations.NullMarked;
