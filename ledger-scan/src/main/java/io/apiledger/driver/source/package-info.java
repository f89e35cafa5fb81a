/** Source trees that stand on disk: folders and jars. */
@NullMarked
package io.apiledger.driver.source;

import org.jspecify.annotations.NullMarked;
