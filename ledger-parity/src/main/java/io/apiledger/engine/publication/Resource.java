package io.apiledger.engine.publication;

import io.apiledger.model.Digest;
import io.apiledger.model.publication.Request;
import io.apiledger.model.publication.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** A published file in the encodings that it is had in. */
record Resource(Representation plain, Representation gzip) {
  private static final int TAG_DIGITS = 32;

  /**
   * Encodes once. The tag of the compressed bytes names the content as well: how a platform
   * compresses is no difference that anybody has to know of.
   */
  static Resource of(PublishedFile file) {
    String content = Digest.of(file.bytes()).hex().substring(0, TAG_DIGITS);
    Representation plain = Representation.of(file.type(), "", '"' + content + '"', file.bytes());
    byte[] compressed = compressed(file.bytes());
    Representation gzip =
        compressed.length < file.bytes().length
            ? Representation.of(file.type(), "gzip", '"' + content + "-gzip\"", compressed)
            : plain;
    return new Resource(plain, gzip);
  }

  Response answer(Request request, boolean head) {
    Representation chosen =
        request.header("Accept-Encoding").filter(AcceptEncoding::prefersGzip).isPresent()
            ? gzip
            : plain;
    if (request.header("If-None-Match").filter(chosen::isNamedBy).isPresent()) {
      return chosen.unchanged();
    }
    return head ? chosen.head() : chosen.found();
  }

  private static byte[] compressed(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return out.toByteArray();
  }
}
