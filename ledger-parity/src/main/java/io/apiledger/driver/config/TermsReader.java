package io.apiledger.driver.config;

import io.apiledger.model.config.AliasItem.Terms;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads under what terms something is said: why, by whom, until when, over how much. */
final class TermsReader {
  private TermsReader() {}

  static Terms read(Section section, Problems problems) {
    LocalDate expires = section.converted("expires", section.text("expires"), TermsReader::date);
    Integer covers = section.converted("covers", section.text("covers"), TermsReader::count);
    return new Terms(
        text(section, "reason"),
        text(section, "owner"),
        expires,
        covers,
        problems.at(section.pointer(), section.at()));
  }

  private static String text(Section section, String key) {
    String text = section.text(key);
    return text == null ? "" : text.strip();
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "expected a day such as 2027-01-31; found " + Section.shown(text), e);
    }
  }

  private static Integer count(String text) {
    boolean number = !text.isEmpty() && text.length() < 10;
    if (!number || !text.chars().allMatch(c -> c >= '0' && c <= '9') || text.equals("0")) {
      throw new IllegalArgumentException(
          "expected how many it covers, at least 1; found " + Section.shown(text));
    }
    return Integer.valueOf(text);
  }
}
