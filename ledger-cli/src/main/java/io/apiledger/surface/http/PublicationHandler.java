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
  private final LivePublication publication;

  PublicationHandler(LivePublication publication) {
    this.publication = publication;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    HeaderMap sent = exchange.getRequestHeaders();
    Response response =
        publication.answer(
            new Request(
                exchange.getRequestMethod().toString(),
                exchange.getRequestURI(),
                name -> joined(sent.get(name))));
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
