package io.apiledger.driver.openapi;

import io.apiledger.model.Digest;
import io.apiledger.model.Provenance;
import io.apiledger.model.port.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * A document on its way to its reader, digested as it passes where somebody keeps evidence. For one
 * reader, which reads all of it.
 */
final class Witness implements ByteSource {
  private final ByteSource source;
  private final boolean digests;
  private @Nullable MessageDigest running;

  Witness(ByteSource source, OpenApiOptions options) {
    this.source = source;
    this.digests = options.digests();
  }

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public InputStream open() throws IOException {
    if (!digests) {
      return source.open();
    }
    running = Digest.sha256();
    return new DigestInputStream(source.open(), running);
  }

  /** What was read, once it was. */
  Provenance read() {
    return new Provenance("openapi", name(), running == null ? null : Digest.of(running));
  }
}
