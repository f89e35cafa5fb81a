/** Files on disk: the artifact store, which commits sets as a whole, and files as byte sources. */
@NullMarked
package io.apiledger.driver.files;

import org.jspecify.annotations.NullMarked;
