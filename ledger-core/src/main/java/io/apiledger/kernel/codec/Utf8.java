package io.apiledger.kernel.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.apiledger.model.finding.InputException;
import io.apiledger.model.tree.Mark;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;

/** Strict decoding. Stateless. */
public final class Utf8 {
  private Utf8() {}

  /**
   * Decodes a slice that stands on one line of a file.
   *
   * @throws InputException if it is no UTF-8
   */
  public static String decode(String name, int line, byte[] bytes, int from, int length) {
    try {
      return UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, length))
          .toString();
    } catch (CharacterCodingException e) {
      throw new Complaints(name)
          .fatal(
              new Mark(line, 0),
              "text in UTF-8",
              "bytes that are no UTF-8",
              "save the file as UTF-8");
    }
  }
}
