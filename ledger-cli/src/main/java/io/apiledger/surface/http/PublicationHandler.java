package io.apiledger.surface.http;

import io.apiledger.model.publication.Header;
import io.apiledger.model.publication.Request;
import io.apiledger.model.publication.Response;
import io.apiledger.workflow.LivePublication;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import org.jspecify.annotations.Nullable;

/** From an exchange of the server to a request, and from a response back to it. */
final class PublicationHandler implements HttpHandler {
  /** How much may be sent along with a request. Nothing is done with it. */
  private static final long CONTENT_BYTES = 1L << 16;

  /** Undertow knows no name for this status. */
  private static final String MISDIRECTED_REASON = "Misdirected Request";

  private static final Response MISDIRECTED =
      LivePublication.refusal(
          421,
          MISDIRECTED_REASON,
          "this server answers requests for localhost and the hosts that it was told;"
              + " api-ledger serve --allow-host NAME tells it another");

  private final LivePublication publication;
  private final AllowedHosts hosts;
  private final ServerLimits limits;
  private final Response tooLarge;

  PublicationHandler(LivePublication publication, AllowedHosts hosts, ServerLimits limits) {
    this.publication = publication;
    this.hosts = hosts;
    this.limits = limits;
    this.tooLarge =
        LivePublication.refusal(
            431,
            "Request Header Fields Too Large",
            "expected at most "
                + limits.headers()
                + " headers and "
                + limits.headerBytes()
                + " bytes; the cookies of all servers on a host count");
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    exchange.setMaxEntitySize(CONTENT_BYTES);
    send(answer(exchange), exchange);
  }

  private Response answer(HttpServerExchange exchange) {
    HeaderMap sent = exchange.getRequestHeaders();
    if (!hosts.allow(sent.getFirst(Headers.HOST))) {
      exchange.setReasonPhrase(MISDIRECTED_REASON);
      return MISDIRECTED;
    }
    if (isTooLarge(exchange)) {
      return tooLarge;
    }
    return publication.answer(
        new Request(
            exchange.getRequestMethod().toString(),
            target(exchange),
            name -> joined(sent.get(name))));
  }

  /** Without what a request to a proxy has before the path, and a server has to take too. */
  private static String target(HttpServerExchange exchange) {
    String uri = exchange.getRequestURI();
    if (!exchange.isHostIncludedInRequestURI()) {
      return uri;
    }
    int path = uri.indexOf('/', uri.indexOf("://") + 3);
    return path < 0 ? "/" : uri.substring(path);
  }

  private boolean isTooLarge(HttpServerExchange exchange) {
    int fields = 0;
    int bytes =
        exchange.getRequestMethod().length()
            + exchange.getRequestURI().length()
            + exchange.getQueryString().length();
    HeaderMap sent = exchange.getRequestHeaders();
    // The way of Undertow that makes no object for each header of each request.
    for (long at = sent.fastIterateNonEmpty(); at != -1; at = sent.fiNextNonEmpty(at)) {
      HeaderValues values = sent.fiCurrent(at);
      fields += values.size();
      for (int i = 0; i < values.size(); i++) {
        bytes += values.getHeaderName().length() + values.get(i).length();
      }
    }
    return fields > limits.headers() || bytes > limits.headerBytes();
  }

  /** Copies an answer to an exchange, and ends it. */
  static void send(Response response, HttpServerExchange exchange) {
    HeaderMap sent = exchange.getRequestHeaders();
    exchange.setStatusCode(response.status());
    HeaderMap answered = exchange.getResponseHeaders();
    for (Header header : response.headers()) {
      answered.put(new HttpString(header.name()), header.value());
    }
    if (sent.contains(Headers.CONTENT_LENGTH) || sent.contains(Headers.TRANSFER_ENCODING)) {
      // Nobody reads what was sent: the next request would begin somewhere in it.
      exchange.setPersistent(false);
    }
    if (exchange.getRequestMethod().equals(Methods.HEAD) || !response.body().hasRemaining()) {
      exchange.endExchange();
    } else {
      exchange.getResponseSender().send(response.body());
    }
  }

  private static @Nullable String joined(@Nullable HeaderValues values) {
    return values == null ? null : String.join(",", values);
  }
}
