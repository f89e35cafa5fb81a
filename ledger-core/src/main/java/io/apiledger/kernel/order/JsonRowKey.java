package io.apiledger.kernel.order;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Finds the key of an entry in a line of JSON without parsing it. */
final class JsonRowKey {
  private static final byte[] METHOD = {'m', 'e', 't', 'h', 'o', 'd'};
  private static final byte[] PATH = {'p', 'a', 't', 'h'};
  private static final byte[] SERVICE = {'s', 'e', 'r', 'v', 'i', 'c', 'e'};

  private final RowKey.Slice service = new RowKey.Slice();
  private final RowKey.Slice path = new RowKey.Slice();
  private final RowKey.Slice method = new RowKey.Slice();

  private byte[] bytes = {};
  private int at;
  private int end;
  private boolean escaped;

  /** Takes the key of the object in a slice; false where the shape is not the one that we write. */
  boolean take(byte[] row, int from, int to, RowKey key) {
    bytes = row;
    at = from + 1;
    end = to;
    service.set(0, 0);
    path.set(0, 0);
    method.set(0, 0);
    int seen = 0;
    while (at < end) {
      int nameFrom = at + 1;
      if (!string() || escaped) {
        return false;
      }
      int nameTo = at - 1;
      if (at >= end || bytes[at++] != ':') {
        return false;
      }
      RowKey.Slice part = part(nameFrom, nameTo);
      int valueFrom = at + 1;
      if (!value() || part != null && (escaped || bytes[valueFrom - 1] != '"')) {
        return false;
      }
      if (part != null) {
        int bit = part == method ? 1 : part == path ? 2 : 4;
        if ((seen & bit) != 0) {
          return false;
        }
        seen |= bit;
        part.set(valueFrom, at - 1);
      }
      if (at >= end || bytes[at] != ',') {
        break;
      }
      at++;
    }
    return at == end - 1 && bytes[at] == '}' && key.set(bytes, service, path, method);
  }

  private RowKey.@Nullable Slice part(int from, int to) {
    if (is(METHOD, from, to)) {
      return method;
    }
    if (is(PATH, from, to)) {
      return path;
    }
    return is(SERVICE, from, to) ? service : null;
  }

  private boolean is(byte[] name, int from, int to) {
    return Arrays.equals(bytes, from, to, name, 0, name.length);
  }

  /** Passes a value: text, a list of texts, or true. */
  private boolean value() {
    escaped = false;
    if (at >= end) {
      return false;
    }
    return switch (bytes[at]) {
      case '"' -> string();
      case '[' -> list();
      case 't' -> word();
      default -> false;
    };
  }

  private boolean string() {
    if (at >= end || bytes[at] != '"') {
      return false;
    }
    escaped = false;
    for (at++; at < end; at++) {
      byte b = bytes[at];
      if (b == '"') {
        at++;
        return true;
      }
      if (b == '\\') {
        escaped = true;
        at++;
      }
    }
    return false;
  }

  private boolean list() {
    do {
      at++;
      if (!string()) {
        return false;
      }
    } while (at < end && bytes[at] == ',');
    return at < end && bytes[at++] == ']';
  }

  private boolean word() {
    boolean isTrue =
        at + 4 <= end && bytes[at + 1] == 'r' && bytes[at + 2] == 'u' && bytes[at + 3] == 'e';
    at += 4;
    return isTrue;
  }
}
