/** Routes of Micronaut, from source. */
@NullMarked
package io.apiledger.driver.scan.micronaut;

import org.jspecify.annotations.NullMarked;
