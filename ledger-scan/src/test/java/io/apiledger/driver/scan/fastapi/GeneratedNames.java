package io.apiledger.driver.scan.fastapi;

import io.apiledger.model.Entry;
import io.apiledger.model.Located;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What FastAPI writes into a document where the code says nothing: ids made of function, path and
 * method, summaries and names of bodies made of the function. None of it is there to be found.
 */
final class GeneratedNames {
  private GeneratedNames() {}

  /** The operations of a document without what is made of the names of functions. */
  static List<Located<Entry>> without(List<Located<Entry>> documented, List<Located<Entry>> found) {
    Map<Object, String> functions = new HashMap<>();
    for (Located<Entry> one : found) {
      String handler = one.value().handler();
      functions.put(one.value().key(), handler.substring(handler.lastIndexOf(':') + 1));
    }
    List<Located<Entry>> rest = new ArrayList<>();
    for (Located<Entry> one : documented) {
      String function = functions.getOrDefault(one.value().key(), "");
      rest.add(new Located<>(without(one.value(), function), one.at()));
    }
    return rest;
  }

  private static Entry without(Entry operation, String function) {
    Entry.Builder rest = operation.toBuilder();
    String path =
        operation.servedPath().isEmpty() ? operation.path().value() : operation.servedPath();
    String ending =
        path.replaceAll("\\W", "_") + "_" + operation.method().name().toLowerCase(Locale.ROOT);
    String id = operation.operationId();
    if (id.endsWith(ending)) {
      rest.operationId(id.substring(0, id.length() - ending.length()));
    }
    if (letters(operation.summary()).equals(letters(function))) {
      rest.summary("");
    }
    if (operation.requestSchema().startsWith("Body_")) {
      rest.requestSchema("");
    }
    return rest.build();
  }

  private static String letters(String text) {
    return text.replaceAll("[\\W_]", "").toLowerCase(Locale.ROOT);
  }
}
