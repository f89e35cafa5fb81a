package io.apiledger.surface.http;

import io.apiledger.model.publication.Response;
import io.apiledger.workflow.LivePublication;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

/** Puts a problem into what handlers below it answer with a status alone: a stop, a fault. */
final class ServerFailures implements HttpHandler {
  private static final int STOPPING = 503;
  private static final int FAULT = 500;

  private static final Response STOPS =
      LivePublication.refusal(STOPPING, "Service Unavailable", "the server stops");
  private static final Response FAILS =
      LivePublication.refusal(
          FAULT, "Internal Server Error", "this is a bug of api-ledger; please report it");

  private final HttpHandler below;

  ServerFailures(HttpHandler below) {
    this.below = below;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    exchange.addDefaultResponseListener(ServerFailures::complete);
    below.handleRequest(exchange);
  }

  private static boolean complete(HttpServerExchange exchange) {
    int status = exchange.getStatusCode();
    if (!exchange.isResponseChannelAvailable() || status != STOPPING && status != FAULT) {
      return false;
    }
    exchange.setPersistent(false);
    PublicationHandler.send(status == STOPPING ? STOPS : FAILS, exchange);
    return true;
  }
}
