package io.apiledger.engine.page;

/**
 * How many there are, of an audience or of a domain.
 *
 * @param entries declarations
 * @param routes different routes
 * @param documented those that the document has
 * @param drifted those on which code and document disagree
 * @param open those that let everyone in
 * @param unknown those of which the code does not tell
 */
public record RouteCounts(
    long entries, long routes, long documented, long drifted, long open, long unknown) {}
