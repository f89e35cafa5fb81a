package io.apiledger.driver.http;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.Text;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.port.Fetcher;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Gets documents over HTTP within limits, whatever the server does. Redirects stay on the host that
 * was asked unless another one is allowed by name. Proxies are those of the JVM. No message holds a
 * password or the values of a query. Safe for use by several threads.
 *
 * <pre>{@code
 * Fetcher fetcher = BoundedFetcher.within(FetchLimits.DEFAULT);
 * byte[] json = fetcher.fetch(URI.create("http://127.0.0.1:8080/openapi.json")).body();
 * }</pre>
 */
public final class BoundedFetcher implements Fetcher {
  private static final int MOST_CAUSES = 8;

  private final FetchLimits limits;
  private final HttpClient client;

  private BoundedFetcher(FetchLimits limits) {
    this.limits = requireNonNull(limits, "limits");
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(limits.connect())
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  /** A fetcher with these limits. */
  public static BoundedFetcher within(FetchLimits limits) {
    return new BoundedFetcher(limits);
  }

  /** The address as it may be printed: without a user, a password, or the values of a query. */
  public static String shown(URI address) {
    return Address.shown(address);
  }

  /**
   * Gets one document: {@code GET}, status 2xx, whatever content it is.
   *
   * @throws InputException {@code STATUS} for any other status, {@code UNREACHABLE} for everything
   *     else, the exceeded limit named
   */
  @Override
  public Fetched fetch(URI address) {
    Address.complaint(address)
        .ifPresent(
            what -> {
              throw unreachable(
                  address,
                  "an http or https address without a user name or password",
                  what,
                  "mend the address");
            });
    long end = System.nanoTime() + limits.total().toNanos();
    URI at = address;
    for (int redirects = 0; ; redirects++) {
      HttpResponse<byte[]> response = response(at, end);
      Optional<String> location = response.headers().firstValue("location");
      if (!isRedirect(response.statusCode()) || location.isEmpty()) {
        return fetched(at, response);
      }
      if (redirects == limits.redirects()) {
        throw unreachable(
            address,
            "at most " + limits.redirects() + " redirects",
            "one more",
            "give the address that it ends at, if it ends");
      }
      at = redirected(at, location.get());
    }
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  private URI redirected(URI from, String location) {
    URI to;
    try {
      to = from.resolve(location);
    } catch (IllegalArgumentException e) {
      throw unreachable(from, "a redirect to an address", "a redirect to none", "mend the server");
    }
    Optional<String> complaint = Address.complaint(to);
    if (complaint.isPresent()) {
      String found = "a redirect to " + complaint.get();
      throw unreachable(from, "a redirect to an http address", found, "mend the server");
    }
    Address.complaint(from, to, limits.hosts())
        .ifPresent(
            what -> {
              throw unreachable(
                  from,
                  "an answer, or a redirect on the same host",
                  what,
                  "give that address itself, or allow its host");
            });
    return to;
  }

  private HttpResponse<byte[]> response(URI at, long end) {
    CompletableFuture<HttpResponse<byte[]>> exchange;
    try {
      exchange = client.sendAsync(request(at), BoundedBody.handler(limits.bytes()));
    } catch (IllegalArgumentException e) {
      throw unreachable(at, "an address that can be asked", "one that cannot", "mend the address");
    }
    try {
      return exchange.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw tooSlow(at, "a whole answer", limits.total());
    } catch (ExecutionException e) {
      throw failed(at, e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreachable(at, "a whole answer", "an interruption", "");
    } finally {
      exchange.cancel(true); // Breaks the connection where the answer is not complete.
    }
  }

  private static HttpRequest request(URI at) {
    return HttpRequest.newBuilder(at)
        .header("Accept", "application/json, application/yaml;q=0.9, */*;q=0.5")
        .header("Accept-Encoding", "gzip, deflate")
        .header("User-Agent", "api-ledger")
        .GET()
        .build();
  }

  private Fetched fetched(URI at, HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status < 200 || status > 299) {
      throw new InputException(
          Finding.inFile(RuleId.STATUS, shown(at))
              .expected("a status of 2xx")
              .found(Integer.toString(status))
              .next(next(status)));
    }
    try {
      byte[] body =
          ContentCoding.decoded(
              response.body(), response.headers().allValues("content-encoding"), limits.bytes());
      String type = response.headers().firstValue("content-type").orElse("");
      return new Fetched(at, status, type, body);
    } catch (IOException e) {
      throw failed(at, e);
    }
  }

  private static String next(int status) {
    return switch (status) {
      case 401, 403, 407 -> "it asks for authentication: save the document and give the file";
      case 404, 410 -> "mind the path of the address";
      default -> status >= 500 ? "look into the log of the server" : "mind the address";
    };
  }

  private InputException failed(URI at, Throwable thrown) {
    if (find(HttpConnectTimeoutException.class, thrown)) {
      return tooSlow(at, "a connection", limits.connect());
    }
    if (find(TooLargeException.class, thrown)) {
      String most = "at most " + limits.bytes() + " bytes";
      return unreachable(at, most, "more", "give a smaller document");
    }
    if (find(UnresolvedAddressException.class, thrown)) {
      return unreachable(at, "a host with an address", "none", "mind the name of the host");
    }
    if (find(ConnectException.class, thrown)) {
      return unreachable(at, "a connection", "none: nobody answers", "start the server");
    }
    if (find(SSLException.class, thrown)) {
      return unreachable(at, "a certificate that can be trusted", said(thrown), "mend it");
    }
    return unreachable(at, "a whole answer", said(thrown), "look at what the server sends");
  }

  /** Whether an exception is of a type, or caused by one: the client wraps them differently. */
  private static boolean find(Class<? extends Throwable> type, Throwable thrown) {
    Throwable at = thrown;
    for (int depth = 0; at != null && depth < MOST_CAUSES; depth++) {
      if (type.isInstance(at)) {
        return true;
      }
      at = at.getCause();
    }
    return false;
  }

  private static String said(Throwable thrown) {
    String message = thrown.getMessage();
    return message == null
        ? "a connection that broke (" + thrown.getClass().getSimpleName() + ")"
        : Text.visible(Text.shortened(Text.oneLine(message), 160));
  }

  private InputException tooSlow(URI at, String what, Duration limit) {
    return unreachable(
        at,
        what + " within " + limit.toMillis() / 1000.0 + " s",
        "none by then",
        "see whether the server is up, or save the document and give the file");
  }

  private static InputException unreachable(URI at, String expected, String found, String next) {
    return new InputException(
        Finding.inFile(RuleId.UNREACHABLE, shown(at)).expected(expected).found(found).next(next));
  }
}
