package io.apiledger.driver.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.apiledger.driver.tree.Limits;
import io.apiledger.driver.tree.TreeReader;
import io.apiledger.model.port.ByteSource;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;

/** The child process of {@link LargeDocumentTest}: reads a file and says how much it took. */
final class LargeDocument {
  private LargeDocument() {}

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[1]);
    ByteSource source =
        new ByteSource() {
          @Override
          public String name() {
            return "large.json";
          }

          @Override
          public InputStream open() throws IOException {
            return Files.newInputStream(file);
          }
        };
    int count =
        switch (args[0]) {
          case "tree" -> TreeReader.read(source, Limits.DEFAULT).root().kind().length();
          case "full" -> OpenApiReader.read(source, OpenApiOptions.FILE).entries().size();
          default -> OperationKeys.read(source, OpenApiOptions.FILE).entries().size();
        };
    long peak = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        peak += pool.getPeakUsage().getUsed();
      }
    }
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    out.println(count + " " + (peak >> 20));
  }
}
