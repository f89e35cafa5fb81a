package io.apiledger.driver.http;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** Decodes {@code Content-Encoding} within a limit, so that a small bomb stays small. */
final class ContentCoding {
  private static final int MOST_LAYERS = 3;

  private ContentCoding() {}

  /**
   * The body without its encodings.
   *
   * @param encodings the values of the header, in order
   * @throws TooLargeException if it becomes larger than the limit
   * @throws IOException if it is not encoded as it claims, or by a way that we do not know
   */
  static byte[] decoded(byte[] body, List<String> encodings, long most) throws IOException {
    List<String> layers = new ArrayList<>();
    for (String value : encodings) {
      for (String layer : value.split(",", -1)) {
        String name = layer.strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !name.equals("identity")) {
          layers.add(name);
        }
      }
    }
    if (layers.size() > MOST_LAYERS) {
      throw new IOException("a body that is encoded " + layers.size() + " times");
    }
    Collections.reverse(layers);
    byte[] bytes = body;
    for (String layer : layers) {
      bytes = decoded(bytes, layer, most);
    }
    return bytes;
  }

  private static byte[] decoded(byte[] body, String layer, long most) throws IOException {
    try (InputStream in = stream(body, layer)) {
      byte[] bytes = in.readNBytes((int) most + 1);
      if (bytes.length > most) {
        throw new TooLargeException(most);
      }
      return bytes;
    } catch (EOFException e) {
      throw new IOException("a body that ends in the middle of its " + layer + " encoding", e);
    } catch (ZipException e) {
      throw new IOException("a body that is not " + layer + " though it claims to be", e);
    }
  }

  private static InputStream stream(byte[] body, String layer) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(body);
    return switch (layer) {
      case "gzip", "x-gzip" -> new GZIPInputStream(in);
      // Servers disagree on whether deflate has the two bytes of zlib before it.
      case "deflate" ->
          isZlib(body)
              ? new InflaterInputStream(in)
              : new InflaterInputStream(in, new Inflater(true));
      default -> throw new IOException("a body in an encoding that was not asked for");
    };
  }

  private static boolean isZlib(byte[] body) {
    return body.length > 1
        && (body[0] & 0x0F) == 8
        && ((body[0] & 0xFF) * 256 + (body[1] & 0xFF)) % 31 == 0;
  }
}
