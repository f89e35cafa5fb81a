package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.bytes.ByteSearch;
import io.apiledger.driver.scan.python.PythonFile;
import io.apiledger.driver.scan.python.PythonReader;
import io.apiledger.model.port.Around;
import io.apiledger.model.port.Needs;
import io.apiledger.model.port.Scan;
import io.apiledger.model.port.ScanOptions;
import io.apiledger.model.port.Scanner;
import io.apiledger.model.port.SourceFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Routes of FastAPI applications. Where the files make an application, those that it reaches; where
 * they are a folder of routers, those of all routers. Immutable, safe for use by several threads.
 */
public final class FastApiScanner implements Scanner<PythonFile> {
  private static final ByteSearch WORDS =
      ByteSearch.of(List.of("fastapi", "FastAPI", "outer", "@app.", "@api.", "add_api_"));

  private final PythonReader reader = new PythonReader();

  @Override
  public String id() {
    return "fastapi";
  }

  @Override
  public String language() {
    return "python";
  }

  @Override
  public boolean reads(String path) {
    return path.endsWith(".py");
  }

  @Override
  public boolean mayDeclare(byte[] content) {
    return WORDS.finds(content);
  }

  @Override
  public PythonFile facts(SourceFile file) throws IOException {
    return reader.read(file);
  }

  @Override
  public Needs needs(PythonFile facts) {
    return new Needs(ImportedFiles.of(facts), Set.of(), Map.of());
  }

  @Override
  public Scan link(List<PythonFile> facts, ScanOptions options) {
    return link(facts, Around.nothing(), options);
  }

  @Override
  public Scan link(List<PythonFile> facts, Around<PythonFile> around, ScanOptions options) {
    return new Link(facts, around, options).scan();
  }
}
