package io.apiledger.model.publication;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * An answer, complete: {@code Content-Length} is among the headers wherever HTTP wants one.
 * Immutable; safe for use by several threads.
 *
 * <pre>{@code
 * Response response = ledger.answer(new Request("GET", "/apis/ledger/orders", headers::get));
 * servletResponse.setStatus(response.status());
 * response.headers().forEach(header -> servletResponse.setHeader(header.name(), header.value()));
 * response.writeTo(servletResponse.getOutputStream());
 * }</pre>
 */
public final class Response {
  private static final byte[] NOTHING = {};

  private final int status;
  private final List<Header> headers;
  private final byte[] body;

  private Response(int status, List<Header> headers, byte[] body) {
    this.status = status;
    this.headers = List.copyOf(headers);
    this.body = body;
  }

  /** An answer with a body, whose bytes nobody changes from here on. */
  public static Response of(int status, List<Header> headers, byte[] body) {
    return new Response(status, headers, requireNonNull(body, "body"));
  }

  /** An answer without a body, such as 304. */
  public static Response withoutBody(int status, List<Header> headers) {
    return new Response(status, headers, NOTHING);
  }

  /** The same as an answer to {@code HEAD}. */
  public Response headersOnly() {
    return withoutBody(status, headers);
  }

  /** The status code. */
  public int status() {
    return status;
  }

  /** Each name at most once. */
  public List<Header> headers() {
    return headers;
  }

  /** The value of a header by its name in any case. */
  public Optional<String> header(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }

  /** The body, encoded as the headers say; empty where there is none. Cannot be written. */
  public ByteBuffer body() {
    return ByteBuffer.wrap(body).asReadOnlyBuffer();
  }

  /**
   * Writes the body, and leaves {@code out} open.
   *
   * @throws IOException if it cannot be written
   */
  public void writeTo(OutputStream out) throws IOException {
    out.write(body);
  }
}
