package io.apiledger.engine.publication;

import io.apiledger.kernel.codec.JsonLine;
import io.apiledger.model.publication.Header;
import io.apiledger.model.publication.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An answer of one line of JSON that holds for now and is not to be kept. */
final class Momentary {
  private Momentary() {}

  static Response of(int status, MediaType type, List<Header> more, JsonLine line) {
    byte[] body = (line + "\n").getBytes(StandardCharsets.UTF_8);
    List<Header> headers = new ArrayList<>();
    headers.add(new Header("Content-Type", type.contentType()));
    headers.add(new Header("Content-Length", Integer.toString(body.length)));
    headers.add(new Header("Cache-Control", "no-store"));
    headers.addAll(more);
    headers.addAll(Representation.guards(type));
    return Response.of(status, headers, body);
  }
}
