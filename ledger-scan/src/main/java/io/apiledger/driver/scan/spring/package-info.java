/** Routes of Spring MVC and WebFlux, from source. */
@NullMarked
package io.apiledger.driver.scan.spring;

import org.jspecify.annotations.NullMarked;
