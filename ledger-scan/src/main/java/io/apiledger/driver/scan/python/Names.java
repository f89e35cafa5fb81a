package io.apiledger.driver.scan.python;

import java.util.Arrays;

/**
 * The names in a file, each once and with a code: a file says the same few names over and over, and
 * this way a name is one string however often it stands there. For one thread after the other.
 */
final class Names {
  private final Chars text;
  private int[] slots; // One more than the place of a name in the arrays below, by its hash.
  private int[] starts;
  private int[] ends;
  private int[] hashes;
  private String[] strings; // Made once somebody asks.
  private int count;

  /**
   * @param expected about how many there are
   */
  Names(Chars text, int expected) {
    this.text = text;
    this.slots = new int[Integer.highestOneBit(Math.max(4, expected)) * 4];
    this.starts = new int[slots.length / 2];
    this.ends = new int[slots.length / 2];
    this.hashes = new int[slots.length / 2];
    this.strings = new String[slots.length / 2];
  }

  /**
   * The code of a name, which is new or was there before.
   *
   * @param hash as a string has it
   */
  int code(int start, int end, int hash) {
    int slot = slot(hash);
    while (slots[slot] > 0) {
      if (is(slots[slot] - 1, start, end, hash)) {
        return Word.NAMES + slots[slot] - 1;
      }
      slot = slot(slot + 1);
    }
    if (count == starts.length) {
      grow();
      return code(start, end, hash);
    }
    starts[count] = start;
    ends[count] = end;
    hashes[count] = hash;
    slots[slot] = ++count;
    return Word.NAMES + count - 1;
  }

  /** The code of a name, 0 where the file does not say it. */
  int code(String name) {
    for (int slot = slot(name.hashCode()); slots[slot] > 0; slot = slot(slot + 1)) {
      int known = slots[slot] - 1;
      if (ends[known] - starts[known] == name.length() && text.startsWith(name, starts[known])) {
        return Word.NAMES + known;
      }
    }
    return 0;
  }

  String string(int code) {
    int known = code - Word.NAMES;
    String string = strings[known];
    if (string == null) {
      string = text.slice(starts[known], ends[known]);
      strings[known] = string;
    }
    return string;
  }

  private boolean is(int known, int start, int end, int hash) {
    if (hashes[known] != hash || ends[known] - starts[known] != end - start) {
      return false;
    }
    int other = starts[known];
    for (int i = start; i < end; i++) {
      if (text.at(i) != text.at(other++)) {
        return false;
      }
    }
    return true;
  }

  private int slot(int hash) {
    return hash & slots.length - 1;
  }

  private void grow() {
    starts = Arrays.copyOf(starts, count * 2);
    ends = Arrays.copyOf(ends, count * 2);
    hashes = Arrays.copyOf(hashes, count * 2);
    strings = Arrays.copyOf(strings, count * 2);
    slots = new int[count * 4];
    for (int i = 0; i < count; i++) {
      int slot = slot(hashes[i]);
      while (slots[slot] > 0) {
        slot = slot(slot + 1);
      }
      slots[slot] = i + 1;
    }
  }
}
