/** What one Java file says, whatever the framework, and names across files. */
@NullMarked
package io.apiledger.driver.scan.java;

import org.jspecify.annotations.NullMarked;
