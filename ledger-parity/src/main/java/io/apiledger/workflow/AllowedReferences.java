package io.apiledger.workflow;

import io.apiledger.driver.files.FileBytes;
import io.apiledger.driver.openapi.References;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.port.ByteSource;
import io.apiledger.model.port.Fetcher;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Lets a document refer to files inside one folder, and to hosts that are allowed by name. */
final class AllowedReferences implements References {
  private final Path folder;
  private final List<String> hosts;
  private final Fetcher fetcher;

  AllowedReferences(Path folder, List<String> hosts, Fetcher fetcher) {
    this.folder = folder;
    this.hosts = hosts;
    this.fetcher = fetcher;
  }

  @Override
  public Answer open(String from, String target) {
    try {
      URI uri = new URI(target);
      boolean remote = uri.isAbsolute() || target.startsWith("//") || isAddress(from);
      return remote
          ? remote(isAddress(from) ? URI.create(from).resolve(uri) : uri)
          : local(from, uri);
    } catch (URISyntaxException | IllegalArgumentException e) {
      return new Answer.Refused("no usable reference", "correct the reference");
    }
  }

  private Answer remote(URI address) {
    String host = address.getHost();
    if (host == null || !hosts.contains(host)) {
      return new Answer.Refused(
          "a document on another host, which is never fetched unasked",
          "bundle the documents, or allow the host under reference_hosts");
    }
    try {
      Fetcher.Fetched fetched = fetcher.fetch(address);
      return new Answer.Opened(ByteSource.of(address.toString(), fetched.body()));
    } catch (InputException e) {
      return new Answer.Refused(e.findings().get(0).found(), e.findings().get(0).next());
    }
  }

  private Answer local(String from, URI target) {
    Path real;
    Path inside;
    try {
      String decoded =
          URLDecoder.decode(target.toString().replace("+", "%2B"), StandardCharsets.UTF_8);
      Path base = folder.resolve(from).normalize().getParent();
      real = (base == null ? folder : base).resolve(decoded).toRealPath();
      inside = folder.toRealPath();
    } catch (java.io.IOException | InvalidPathException e) {
      return new Answer.Refused("no such file", "correct the reference");
    }
    if (!real.startsWith(inside) || !Files.isRegularFile(real)) {
      return new Answer.Refused(
          "a file outside the folder of the configuration", "move it below that folder");
    }
    String name = inside.relativize(real).toString().replace('\\', '/');
    return new Answer.Opened(FileBytes.of(real, name));
  }

  private static boolean isAddress(String name) {
    return name.startsWith("http://") || name.startsWith("https://");
  }
}
