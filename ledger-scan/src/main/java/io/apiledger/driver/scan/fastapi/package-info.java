/** Routes of FastAPI applications, from their source. */
@NullMarked
package io.apiledger.driver.scan.fastapi;

import org.jspecify.annotations.NullMarked;
