package io.apiledger.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A file server of the plainest kind: it knows files and the types of their endings, nothing else.
 */
final class FileServer implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.of(
          "html",
          "text/html",
          "js",
          "text/javascript",
          "css",
          "text/css",
          "json",
          "application/json");

  private final Path folder;
  private final String below;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(8);

  private FileServer(Path folder, String below) throws IOException {
    this.folder = folder;
    this.below = below;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    server.setExecutor(threads);
    server.createContext(below, this::answer);
    server.start();
  }

  /** Serves a folder below a path, which starts and ends with a slash. */
  static FileServer of(Path folder, String below) throws IOException {
    return new FileServer(folder, below);
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + below;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath().substring(below.length());
    String name = URLDecoder.decode(path.isEmpty() ? "index.html" : path, StandardCharsets.UTF_8);
    Path file = folder.resolve(name).normalize();
    try (exchange) {
      if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      String ending = name.substring(name.lastIndexOf('.') + 1);
      exchange
          .getResponseHeaders()
          .set("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
      byte[] bytes = Files.readAllBytes(file);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
