package io.apiledger.model;

import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Digest(String hex) {
  public Digest {
    requireNonNull(hex, "hex");
    if (hex.length() != 64 || !isHexadecimal(hex)) {
      throw new IllegalArgumentException("expected 64 hexadecimal digits; found " + hex);
    }
  }

  /** The digest of these bytes. */
  public static Digest of(byte[] bytes) {
    return ofSum(sha256().digest(requireNonNull(bytes, "bytes")));
  }

  /** Closes a running digest. */
  public static Digest of(MessageDigest running) {
    return ofSum(running.digest());
  }

  /** A new running SHA-256. */
  public static MessageDigest sha256() {
    try {
      return (MessageDigest)
          First.OF_ALL.clone(); // Looking it up each time costs more than a file.
    } catch (CloneNotSupportedException e) {
      return lookedUp();
    }
  }

  private static MessageDigest lookedUp() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  private static Digest ofSum(byte[] sum) {
    return new Digest(HexFormat.of().formatHex(sum));
  }

  private static boolean isHexadecimal(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
        return false;
      }
    }
    return true;
  }

  /** Made when it is needed; never updated, so that several threads may copy it. */
  private static final class First {
    static final MessageDigest OF_ALL = lookedUp();
  }

  @Override
  public String toString() {
    return hex;
  }
}
