package io.apiledger.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * One declaration of a route at one place. Immutable. Absent text is empty, never null; line
 * numbers are not here but in {@link Located}, because they change when nothing about the API
 * changes.
 *
 * <pre>{@code
 * Entry entry = Entry.of("GET", "/orders/{id}").operationId("getOrder").auth(Auth.YES).build();
 * }</pre>
 *
 * @param domain the business domain; empty while unclassified
 * @param operationId the explicit operation id, else the function or method name
 * @param summary one line
 * @param tags as declared, blanks dropped
 * @param authSchemes in entries from code, the guards by name
 * @param requestSchema the declared type as written
 * @param responseSchema the declared type as written
 * @param service empty unless the audience spans several services
 * @param servedPath what the application itself answers on, as declared; empty where unknown
 * @param handler {@code pkg.Class#method(Type,…)} or {@code module.path:function}
 * @param sourceFile relative to the configuration file, with {@code /}
 * @param origin the kinds of source that declare it, joined by {@code +}
 */
public record Entry(
    String domain,
    HttpMethod method,
    PathTemplate path,
    String operationId,
    String summary,
    List<String> tags,
    Auth authRequired,
    List<String> authSchemes,
    String requestSchema,
    String responseSchema,
    String service,
    boolean deprecated,
    Visibility visibility,
    String servedPath,
    String handler,
    String sourceFile,
    String origin) {

  public Entry {
    requireNonNull(method, "method");
    requireNonNull(path, "path");
    requireNonNull(authRequired, "authRequired");
    requireNonNull(visibility, "visibility");
    domain = Text.wellFormed(requireNonNull(domain, "domain"));
    operationId = Text.wellFormed(requireNonNull(operationId, "operationId"));
    summary = Text.oneLine(requireNonNull(summary, "summary"));
    tags = cleaned(tags, "tags");
    authSchemes = cleaned(authSchemes, "authSchemes");
    requestSchema = Text.wellFormed(requireNonNull(requestSchema, "requestSchema"));
    responseSchema = Text.wellFormed(requireNonNull(responseSchema, "responseSchema"));
    service = Text.wellFormed(requireNonNull(service, "service"));
    servedPath = Text.wellFormed(requireNonNull(servedPath, "servedPath"));
    handler = Text.wellFormed(requireNonNull(handler, "handler"));
    sourceFile = Text.wellFormed(requireNonNull(sourceFile, "sourceFile"));
    origin = Text.wellFormed(requireNonNull(origin, "origin"));
  }

  /**
   * Starts an entry.
   *
   * @throws IllegalArgumentException if the method is not a token of RFC 9110
   */
  public static Builder of(String method, String path) {
    return new Builder(HttpMethod.of(method), PathTemplate.of(path));
  }

  /** Starts an entry. */
  public static Builder of(HttpMethod method, PathTemplate path) {
    return new Builder(method, path);
  }

  /** A builder that starts from this entry. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** What makes it the same route as another entry. */
  public RouteKey key() {
    return new RouteKey(service, method, path);
  }

  /** The same entry in another domain; this one where nothing changes. */
  public Entry inDomain(String other) {
    return domain.equals(other) ? this : toBuilder().domain(other).build();
  }

  private static List<String> cleaned(List<String> values, String what) {
    requireNonNull(values, what);
    if (values.isEmpty()) {
      return List.of();
    }
    List<String> cleaned = new ArrayList<>(values.size());
    for (String value : values) {
      String whole = Text.wellFormed(value);
      if (!whole.isBlank()) {
        cleaned.add(whole);
      }
    }
    return List.copyOf(cleaned);
  }

  /** Collects the fields of an entry. Not safe for use by several threads. */
  public static final class Builder {
    private String domain = "";
    private HttpMethod method;
    private PathTemplate path;
    private String operationId = "";
    private String summary = "";
    private List<String> tags = List.of();
    private Auth authRequired = Auth.UNKNOWN;
    private List<String> authSchemes = List.of();
    private String requestSchema = "";
    private String responseSchema = "";
    private String service = "";
    private boolean deprecated;
    private Visibility visibility = Visibility.PUBLIC;
    private String servedPath = "";
    private String handler = "";
    private String sourceFile = "";
    private String origin = "";

    private Builder(HttpMethod method, PathTemplate path) {
      this.method = method;
      this.path = path;
    }

    private Builder(Entry from) {
      domain = from.domain;
      method = from.method;
      path = from.path;
      operationId = from.operationId;
      summary = from.summary;
      tags = from.tags;
      authRequired = from.authRequired;
      authSchemes = from.authSchemes;
      requestSchema = from.requestSchema;
      responseSchema = from.responseSchema;
      service = from.service;
      deprecated = from.deprecated;
      visibility = from.visibility;
      servedPath = from.servedPath;
      handler = from.handler;
      sourceFile = from.sourceFile;
      origin = from.origin;
    }

    public Builder domain(String value) {
      domain = value;
      return this;
    }

    public Builder method(HttpMethod value) {
      method = value;
      return this;
    }

    public Builder path(PathTemplate value) {
      path = value;
      return this;
    }

    public Builder operationId(String value) {
      operationId = value;
      return this;
    }

    public Builder summary(String value) {
      summary = value;
      return this;
    }

    public Builder tags(List<String> value) {
      tags = value;
      return this;
    }

    public Builder auth(Auth value) {
      authRequired = value;
      return this;
    }

    public Builder authSchemes(List<String> value) {
      authSchemes = value;
      return this;
    }

    public Builder requestSchema(String value) {
      requestSchema = value;
      return this;
    }

    public Builder responseSchema(String value) {
      responseSchema = value;
      return this;
    }

    public Builder service(String value) {
      service = value;
      return this;
    }

    public Builder deprecated(boolean value) {
      deprecated = value;
      return this;
    }

    public Builder visibility(Visibility value) {
      visibility = value;
      return this;
    }

    public Builder servedPath(String value) {
      servedPath = value;
      return this;
    }

    public Builder handler(String value) {
      handler = value;
      return this;
    }

    public Builder sourceFile(String value) {
      sourceFile = value;
      return this;
    }

    public Builder origin(String value) {
      origin = value;
      return this;
    }

    /** The entry. */
    public Entry build() {
      return new Entry(
          domain,
          method,
          path,
          operationId,
          summary,
          tags,
          authRequired,
          authSchemes,
          requestSchema,
          responseSchema,
          service,
          deprecated,
          visibility,
          servedPath,
          handler,
          sourceFile,
          origin);
    }
  }
}
