package io.apiledger.driver.scan.python;

/** Something that Python would refuse, and where. */
record SyntaxProblem(int offset, String expected, String found) {}
