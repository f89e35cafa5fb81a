package io.apiledger.model.tree;

/**
 * A place in a text.
 *
 * @param line from 1
 * @param column in characters (UTF-16 units), from 1
 */
public record Mark(int line, int column) {}
