package io.apiledger.house.counterexample.somewhere;

/** Breaks the rule on purpose: its package begins with no layer. */
public final class InNoLayer {}
