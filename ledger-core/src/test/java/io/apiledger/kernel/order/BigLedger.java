package io.apiledger.kernel.order;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.apiledger.kernel.artifact.LedgerJson;
import io.apiledger.model.Ledger;
import io.apiledger.model.port.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

/** A canonical ledger of any size that is never in memory or on disk. Run in a small heap. */
final class BigLedger implements ByteSource {
  private static final int ROWS_IN_A_PIECE = 500;

  private final int rows;
  private final byte[] header;

  BigLedger(int rows) throws IOException {
    this.rows = rows;
    ByteArrayOutputStream empty = new ByteArrayOutputStream();
    LedgerJson.write(CanonicalLedger.of(Ledger.of(List.of())), empty);
    String text = empty.toString(UTF_8);
    this.header =
        text.substring(0, text.indexOf("]\n}\n"))
            .replace("\"total_endpoints\":0", "\"total_endpoints\":" + rows)
            .getBytes(UTF_8);
  }

  @Override
  public String name() {
    return "big.json";
  }

  @Override
  public InputStream open() {
    return new InputStream() {
      private byte[] piece = header;
      private int at;
      private int next;

      @Override
      public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] target, int offset, int length) {
        if (at == piece.length) {
          if (next > rows) {
            return -1;
          }
          piece = next == rows ? "]\n}\n".getBytes(UTF_8) : piece(next);
          next += next == rows ? 1 : ROWS_IN_A_PIECE;
          at = 0;
        }
        int count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, target, offset, count);
        at += count;
        return count;
      }
    };
  }

  private byte[] piece(int from) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < from + ROWS_IN_A_PIECE; i++) {
      String number = Integer.toString(i + 100_000_000);
      text.append("{\"domain\":\"orders\",\"method\":\"GET\",\"path\":\"/api/orders/")
          .append(number)
          .append("/{id}\",\"operation_id\":\"get\",\"summary\":\"")
          .append("What the route does, in a sentence of some length. ".repeat(2))
          .append("\",\"auth_required\":\"yes\",\"visibility\":\"public\"}")
          .append(i == rows - 1 ? "\n" : ",\n");
    }
    return text.toString().getBytes(UTF_8);
  }

  /** Compares a ledger of so many rows with itself and prints what it saw. */
  @SuppressWarnings("SystemOut") // a process of its own, whose output is its answer
  public static void main(String[] arguments) throws IOException {
    BigLedger big = new BigLedger(Integer.parseInt(arguments[0]));
    CanonicalLedger ledger = CanonicalLedger.open(big);
    long count = 0;
    long same = 0;
    long offset = 0;
    try (Rows left = ledger.rows();
        Rows right = ledger.rows()) {
      while (left.next() && right.next()) {
        count++;
        same += left.sameBytes(right) ? 1 : 0;
        offset = left.offset();
        if (count % 1000 == 0 && !left.entry().equals(right.entry())) {
          throw new IllegalStateException("rows differ");
        }
      }
    }
    String answer =
        String.format(Locale.ROOT, "%s %d %d %d", ledger.streams(), count, same, offset >> 20);
    System.out.println(answer);
  }
}
