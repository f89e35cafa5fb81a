package io.apiledger.driver.http;

import java.io.IOException;

/** A body is larger than the limit, as sent or after decoding. */
final class TooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  TooLargeException(long most) {
    super("more than " + most + " bytes");
  }
}
