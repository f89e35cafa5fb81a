package io.apiledger.driver.openapi;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.apiledger.model.Entry;
import io.apiledger.model.Located;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.port.ByteSource;
import io.apiledger.model.port.Scan;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What tests of documents share. */
final class Documents {
  private Documents() {}

  static ByteSource source(String text) {
    return named("api.yaml", text);
  }

  static ByteSource named(String name, String text) {
    return ByteSource.of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A 3.1 document around paths that are indented by two. */
  static String v3(String paths) {
    return "openapi: 3.1.0\npaths:\n" + paths;
  }

  static String v2(String paths) {
    return "swagger: '2.0'\npaths:\n" + paths;
  }

  static Scan read(String text) {
    return OpenApiReader.read(source(text), OpenApiOptions.FILE);
  }

  static List<Entry> entries(String text) {
    return entries(read(text));
  }

  static List<Entry> entries(Scan scan) {
    return scan.entries().stream().map(Located::value).toList();
  }

  static List<String> keys(Scan scan) {
    return entries(scan).stream().map(entry -> entry.key().toString()).toList();
  }

  static Entry only(String text) {
    List<Entry> entries = entries(text);
    if (entries.size() != 1) {
      throw new AssertionError("expected one entry; found " + entries);
    }
    return entries.get(0);
  }

  static List<Finding> refusal(String text, OpenApiOptions options) {
    return catchThrowableOfType(
            InputException.class, () -> OpenApiReader.read(source(text), options))
        .findings();
  }

  /** Documents in memory, by the target that refers to them. */
  static References references(Map<String, String> texts) {
    return (from, target) -> {
      String text = texts.get(target);
      return text == null
          ? new References.Answer.Refused("no file " + target, "add it")
          : new References.Answer.Opened(named(target, text));
    };
  }
}
