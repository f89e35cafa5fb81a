package io.apiledger.driver.scan.jaxrs;

import io.apiledger.driver.scan.java.DeclaredType;

/** A class whose routes JAX-RS serves without a locator. */
record RootResource(DeclaredType type, ResourcePath path) {}
