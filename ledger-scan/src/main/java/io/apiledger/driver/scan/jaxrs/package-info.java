/** Routes of JAX-RS resources, of {@code javax} and of {@code jakarta}. */
@NullMarked
package io.apiledger.driver.scan.jaxrs;

import org.jspecify.annotations.NullMarked;
