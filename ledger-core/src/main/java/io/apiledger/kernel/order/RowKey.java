package io.apiledger.kernel.order;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.apiledger.model.Entry;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The key of a row as UTF-8 bytes, in a buffer that is used again for the next row. */
final class RowKey implements Comparable<RowKey> {
  private byte[] bytes = new byte[256];
  private int serviceEnd;
  private int pathEnd;
  private int methodEnd;

  void set(Entry entry) {
    byte[] service = entry.service().getBytes(UTF_8);
    byte[] path = entry.path().value().getBytes(UTF_8);
    byte[] method = entry.method().name().getBytes(UTF_8);
    set(service, 0, service.length, path, 0, path.length, method, 0, method.length);
  }

  /** Takes slices of one buffer, unless the entry might have another key than the bytes. */
  boolean set(byte[] row, Slice service, Slice path, Slice method) {
    if (!service.isAscii(row) || !method.isUpperCase(row) || !path.isCanonicalPath(row)) {
      return false;
    }
    set(row, service.from, service.to, row, path.from, path.to, row, method.from, method.to);
    return true;
  }

  @Override
  public int compareTo(RowKey other) {
    int byService = Arrays.compareUnsigned(bytes, 0, serviceEnd, other.bytes, 0, other.serviceEnd);
    if (byService != 0) {
      return byService;
    }
    int byPath =
        Arrays.compareUnsigned(
            bytes, serviceEnd, pathEnd, other.bytes, other.serviceEnd, other.pathEnd);
    return byPath != 0
        ? byPath
        : Arrays.compareUnsigned(
            bytes, pathEnd, methodEnd, other.bytes, other.pathEnd, other.methodEnd);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RowKey key && compareTo(key) == 0;
  }

  @Override
  public int hashCode() {
    throw new UnsupportedOperationException("a key that changes is in no hash table");
  }

  private void set(
      byte[] service,
      int s,
      int serviceTo,
      byte[] path,
      int p,
      int pathTo,
      byte[] method,
      int m,
      int methodTo) {
    serviceEnd = serviceTo - s;
    pathEnd = serviceEnd + pathTo - p;
    methodEnd = pathEnd + methodTo - m;
    if (methodEnd > bytes.length) {
      bytes = new byte[2 * methodEnd];
    }
    System.arraycopy(service, s, bytes, 0, serviceEnd);
    System.arraycopy(path, p, bytes, serviceEnd, pathEnd - serviceEnd);
    System.arraycopy(method, m, bytes, pathEnd, methodEnd - pathEnd);
  }

  /** A part of a row. */
  static final class Slice {
    private int from;
    private int to;

    void set(int newFrom, int newTo) {
      from = newFrom;
      to = newTo;
    }

    boolean isAscii(byte[] row) {
      for (int i = from; i < to; i++) {
        if (row[i] < 0x20) {
          return false;
        }
      }
      return true;
    }

    boolean isUpperCase(byte[] row) {
      for (int i = from; i < to; i++) {
        if (row[i] < 'A' || row[i] > 'Z') {
          return false;
        }
      }
      return to > from;
    }

    /** Whether a path template of these bytes is certain to have the same bytes. */
    boolean isCanonicalPath(byte[] row) {
      if (from == to || row[from] != '/') {
        return false;
      }
      for (int i = from; i < to; i++) {
        byte b = row[i];
        if (b <= 0x20 || b == ':' || b == '<') {
          return false;
        }
        if (b == '{') {
          int open = i;
          do {
            i++;
          } while (i < to && isNameCharacter(row[i]));
          if (i == open + 1 || i == to || row[i] != '}') {
            return false;
          }
        }
      }
      return true;
    }

    private static boolean isNameCharacter(byte b) {
      return b >= 'a' && b <= 'z'
          || b >= 'A' && b <= 'Z'
          || b >= '0' && b <= '9'
          || b == '_'
          || b == '-'
          || b == '.';
    }
  }
}
