/**
 * The command line: arguments in, a report out. One class a command; what a command does is a
 * workflow's business.
 */
@NullMarked
package io.apiledger.surface.cli;

import org.jspecify.annotations.NullMarked;
