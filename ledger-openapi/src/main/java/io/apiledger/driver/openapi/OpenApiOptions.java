package io.apiledger.driver.openapi;

import static java.util.Objects.requireNonNull;

import io.apiledger.driver.tree.Limits;
import io.apiledger.model.finding.RuleId;

/**
 * How a document is read. Immutable.
 *
 * <pre>{@code
 * OpenApiOptions.FILE.withService("billing").withBasePath(true);
 * }</pre>
 *
 * @param basePath whether {@code basePath} or the path of {@code servers} belongs to the paths
 * @param service of every entry; empty where there is one service
 * @param contentType as the server sent it; empty where the document is a file
 * @param references what other documents it may refer to
 * @param unreadable the rule for what is no JSON or YAML at all, a page of HTML for example
 * @param otherDocument the rule for what is readable and no OpenAPI document of a known version
 * @param limits what is taken before a document is refused
 * @param digests whether documents are digested while they are read, for evidence
 */
public record OpenApiOptions(
    boolean basePath,
    String service,
    String contentType,
    References references,
    RuleId unreadable,
    RuleId otherDocument,
    Limits limits,
    boolean digests) {

  /** For a file or standard input: paths as they stand, nothing else opened. */
  public static final OpenApiOptions FILE =
      new OpenApiOptions(
          false,
          "",
          "",
          References.NONE,
          RuleId.SNAPSHOT_INVALID,
          RuleId.SNAPSHOT_INVALID,
          Limits.DEFAULT,
          false);

  /** For what a server answered. */
  public static final OpenApiOptions ANSWER =
      new OpenApiOptions(
          false,
          "",
          "",
          References.NONE,
          RuleId.NOT_JSON,
          RuleId.WRONG_DOCUMENT,
          Limits.DEFAULT,
          false);

  public OpenApiOptions {
    requireNonNull(service, "service");
    requireNonNull(contentType, "contentType");
    requireNonNull(references, "references");
    requireNonNull(unreadable, "unreadable");
    requireNonNull(otherDocument, "otherDocument");
    requireNonNull(limits, "limits");
  }

  public OpenApiOptions withBasePath(boolean value) {
    return new OpenApiOptions(
        value, service, contentType, references, unreadable, otherDocument, limits, digests);
  }

  public OpenApiOptions withService(String value) {
    return new OpenApiOptions(
        basePath, value, contentType, references, unreadable, otherDocument, limits, digests);
  }

  public OpenApiOptions withContentType(String value) {
    return new OpenApiOptions(
        basePath, service, value, references, unreadable, otherDocument, limits, digests);
  }

  public OpenApiOptions withReferences(References value) {
    return new OpenApiOptions(
        basePath, service, contentType, value, unreadable, otherDocument, limits, digests);
  }

  public OpenApiOptions withLimits(Limits value) {
    return new OpenApiOptions(
        basePath, service, contentType, references, unreadable, otherDocument, value, digests);
  }

  public OpenApiOptions withDigests(boolean value) {
    return new OpenApiOptions(
        basePath, service, contentType, references, unreadable, otherDocument, limits, value);
  }
}
