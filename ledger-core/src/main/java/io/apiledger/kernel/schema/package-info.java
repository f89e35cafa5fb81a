/** Names of types and schemas, as languages and documents write them. */
@NullMarked
package io.apiledger.kernel.schema;

import org.jspecify.annotations.NullMarked;
