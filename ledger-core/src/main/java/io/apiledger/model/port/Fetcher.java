package io.apiledger.model.port;

import java.net.URI;

/** Gets documents from other hosts, within limits of size, time and redirects. */
public interface Fetcher {
  /**
   * Gets one document.
   *
   * @throws io.apiledger.model.finding.InputException if it cannot be had: {@code UNREACHABLE},
   *     {@code STATUS}
   */
  Fetched fetch(URI address);

  /**
   * What came back, whatever it is.
   *
   * @param address after redirects
   * @param contentType as sent, or empty
   * @param body decoded from its transfer encoding; not copied, leave it alone
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody, copied by nobody
  record Fetched(URI address, int status, String contentType, byte[] body) {}
}
