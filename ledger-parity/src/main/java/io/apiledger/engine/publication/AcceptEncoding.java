package io.apiledger.engine.publication;

import java.util.Locale;

/**
 * Whether a client takes gzip rather than the plain bytes, by RFC 9110, section 12.5.3. What cannot
 * be read there counts as not said: everybody takes the plain bytes.
 */
final class AcceptEncoding {
  private static final int LONGEST = 1024;

  private AcceptEncoding() {}

  static boolean prefersGzip(String header) {
    if (header.length() > LONGEST) {
      return false;
    }
    double gzip = -1;
    double identity = -1;
    double any = -1;
    for (String item : header.split(",")) {
      int semicolon = item.indexOf(';');
      String coding = (semicolon < 0 ? item : item.substring(0, semicolon)).strip();
      double weight = semicolon < 0 ? 1 : weight(item.substring(semicolon + 1).strip());
      switch (coding.toLowerCase(Locale.ROOT)) {
        case "gzip", "x-gzip" -> gzip = Math.max(gzip, weight);
        case "identity" -> identity = Math.max(identity, weight);
        case "*" -> any = Math.max(any, weight);
        default -> {
          // A coding that nothing is published in.
        }
      }
    }
    double wanted = gzip >= 0 ? gzip : any;
    return wanted > 0 && wanted >= identity;
  }

  /** A qvalue: 0 to 1 with at most three decimals; 0 where it is none. */
  private static double weight(String parameter) {
    if (!parameter.toLowerCase(Locale.ROOT).startsWith("q=")) {
      return 0;
    }
    String value = parameter.substring(2).strip();
    boolean wellFormed = !value.isEmpty() && value.length() <= 5;
    for (int i = 0; wellFormed && i < value.length(); i++) {
      char c = value.charAt(i);
      wellFormed = i == 1 ? c == '.' : c >= '0' && c <= (i == 0 ? '1' : '9');
    }
    double weight = wellFormed ? Double.parseDouble(value) : 0;
    return weight <= 1 ? weight : 0;
  }
}
