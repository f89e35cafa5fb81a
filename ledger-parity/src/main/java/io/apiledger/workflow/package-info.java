/** What users ask for, wired together: one class a command, each a list of named steps. */
@NullMarked
package io.apiledger.workflow;

import org.jspecify.annotations.NullMarked;
