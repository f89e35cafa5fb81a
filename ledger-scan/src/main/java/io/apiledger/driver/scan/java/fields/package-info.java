/**
 * What Java code says about a route besides its method and path: authentication, types,
 * description. One reading for every framework; a framework says only what differs.
 */
@NullMarked
package io.apiledger.driver.scan.java.fields;

import org.jspecify.annotations.NullMarked;
