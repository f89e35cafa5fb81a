package io.apiledger.driver.scan.java.fields;

import io.apiledger.driver.scan.java.Constants;
import io.apiledger.driver.scan.java.DeclaredType;
import io.apiledger.driver.scan.java.HandlerMethods.Method;
import io.apiledger.driver.scan.java.JavaIndex;
import io.apiledger.model.Entry;
import io.apiledger.model.port.ScanOptions;

/**
 * Fills the fields of routes from their handlers: authentication, operation id, summary, tags,
 * types of request and response, deprecated, visibility. Path, served path, handler, file and
 * origin are the framework's business. Not safe for use by several threads.
 *
 * <pre>{@code
 * RouteFields fields = new RouteFields(index, rules, options);
 * fields.fill(Entry.of("GET", "/orders"), resource, method);
 * }</pre>
 */
public final class RouteFields {
  private final JavaIndex index;
  private final HandlerRules rules;
  private final Descriptions descriptions;
  private final Schemas schemas;
  private final Guards guards;

  /**
   * Fields of the handlers of one framework.
   *
   * @param rules what is particular to it
   * @param options with the guards that the configuration names
   */
  public RouteFields(JavaIndex index, HandlerRules rules, ScanOptions options) {
    AnnotationValues values = new AnnotationValues(new Constants(index), rules.annotations());
    this.index = index;
    this.rules = rules;
    this.descriptions = new Descriptions(values);
    this.schemas = new Schemas(index, rules, values);
    this.guards =
        new Guards(values, new Requirements(values, index, rules.annotations()), options.guards());
  }

  /**
   * Fills the fields of one route.
   *
   * @param controller the class that answers, not one that it inherits from
   */
  public void fill(Entry.Builder entry, DeclaredType controller, Method method) {
    Handler handler =
        new Handler(controller, method, index.ancestry(controller), rules.annotations());
    descriptions.fill(entry, handler);
    guards.fill(entry, handler);
    entry.requestSchema(schemas.request(handler));
    entry.responseSchema(schemas.response(handler));
  }
}
