/** OpenAPI 2.0, 3.0 and 3.1 documents to located entries. */
@NullMarked
package io.apiledger.driver.openapi;

import org.jspecify.annotations.NullMarked;
