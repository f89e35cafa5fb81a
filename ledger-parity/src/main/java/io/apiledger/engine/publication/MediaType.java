package io.apiledger.engine.publication;

/** What a published file is, and what a browser may do with it. */
public enum MediaType {
  JSON("application/json; charset=utf-8", Policy.NOTHING),
  PROBLEM("application/problem+json", Policy.NOTHING),
  HTML("text/html; charset=utf-8", Policy.PAGE),
  CSS("text/css; charset=utf-8", Policy.NOTHING),
  SCRIPT("text/javascript; charset=utf-8", Policy.NOTHING),
  TEXT("text/plain; charset=utf-8", Policy.NOTHING);

  private final String contentType;
  private final String policy;

  MediaType(String contentType, String policy) {
    this.contentType = contentType;
    this.policy = policy;
  }

  /** The value of {@code Content-Type}. */
  public String contentType() {
    return contentType;
  }

  /** The value of {@code Content-Security-Policy}. */
  public String policy() {
    return policy;
  }

  /** An enum's constants are made before its own constants: theirs live elsewhere. */
  private static final class Policy {
    static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    static final String PAGE =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  }
}
