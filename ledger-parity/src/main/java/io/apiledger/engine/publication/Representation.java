package io.apiledger.engine.publication;

import io.apiledger.model.publication.Header;
import io.apiledger.model.publication.Response;
import java.util.ArrayList;
import java.util.List;

/**
 * A file in one encoding, with every header of its answer made once.
 *
 * @param tag the entity tag, with its quotes
 */
record Representation(String tag, Response found, Response head, Response unchanged) {
  /**
   * @param encoding empty for none
   */
  static Representation of(MediaType type, String encoding, String tag, byte[] bytes) {
    List<Header> shared = new ArrayList<>();
    shared.add(new Header("ETag", tag));
    shared.add(new Header("Vary", "Accept-Encoding"));
    shared.add(new Header("Cache-Control", "no-cache"));
    List<Header> headers = new ArrayList<>();
    headers.add(new Header("Content-Type", type.contentType()));
    if (!encoding.isEmpty()) {
      headers.add(new Header("Content-Encoding", encoding));
    }
    headers.add(new Header("Content-Length", Integer.toString(bytes.length)));
    headers.addAll(shared);
    headers.addAll(guards(type));
    Response found = Response.of(200, headers, bytes);
    return new Representation(tag, found, found.headersOnly(), Response.withoutBody(304, shared));
  }

  /** What keeps a browser from taking a file for something else. */
  static List<Header> guards(MediaType type) {
    return List.of(
        new Header("Content-Security-Policy", type.policy()),
        new Header("X-Content-Type-Options", "nosniff"),
        new Header("Referrer-Policy", "no-referrer"));
  }

  /** Whether {@code If-None-Match} names this one; weak tags count, by RFC 9110, section 13.1.2. */
  boolean isNamedBy(String ifNoneMatch) {
    if (ifNoneMatch.strip().equals("*")) {
      return true;
    }
    int at = ifNoneMatch.indexOf(tag);
    while (at >= 0) {
      boolean starts = at == 0 || " \t,/".indexOf(ifNoneMatch.charAt(at - 1)) >= 0;
      int end = at + tag.length();
      boolean ends = end == ifNoneMatch.length() || " \t,".indexOf(ifNoneMatch.charAt(end)) >= 0;
      if (starts && ends) {
        return true;
      }
      at = ifNoneMatch.indexOf(tag, at + 1);
    }
    return false;
  }
}
