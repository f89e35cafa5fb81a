package io.apiledger.engine.publication;

import io.apiledger.kernel.codec.JsonLine;
import io.apiledger.model.publication.Header;
import io.apiledger.model.publication.Response;
import java.util.List;

/** Why a request has no answer, as a problem of RFC 9457. */
public final class Refusal {
  private Refusal() {}

  /**
   * For what the server itself refuses.
   *
   * @param title what HTTP calls the status
   * @param detail why, and what to do
   */
  public static Response of(int status, String title, String detail) {
    return of(status, title, detail, List.of(), List.of());
  }

  static Response badRequest(String detail) {
    return of(400, "Bad Request", detail);
  }

  static Response tooLong() {
    return of(414, "URI Too Long", "no path here is that long");
  }

  static Response notAllowed() {
    return of(
        405,
        "Method Not Allowed",
        "everything here is read with GET or HEAD",
        List.of(new Header("Allow", "GET, HEAD")),
        List.of());
  }

  static Response notFound(String detail) {
    return of(404, "Not Found", detail);
  }

  /**
   * @param kind what {@code valid} lists, in the plural
   */
  static Response notFound(String detail, String kind, List<String> valid) {
    return of(404, "Not Found", detail, List.of(), List.of(new Valid(kind, valid)));
  }

  private static Response of(
      int status, String title, String detail, List<Header> more, List<Valid> valid) {
    JsonLine line = new JsonLine().clear().open();
    line.text("type", "about:blank").text("title", title).number("status", status);
    line.text("detail", detail);
    valid.forEach(names -> line.texts(names.kind(), names.names()));
    return Momentary.of(status, MediaType.PROBLEM, more, line.close());
  }

  /** Names that would have been found. */
  private record Valid(String kind, List<String> names) {}
}
