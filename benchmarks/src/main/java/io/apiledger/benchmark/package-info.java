/** What the library costs, and pairs of ledgers of any size to measure it on. */
@NullMarked
package io.apiledger.benchmark;

import org.jspecify.annotations.NullMarked;
