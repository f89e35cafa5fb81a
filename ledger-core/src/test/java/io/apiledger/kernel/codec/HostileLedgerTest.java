package io.apiledger.kernel.codec;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.port.ByteSource;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of file that is no ledger, with what its reader is told. */
class HostileLedgerTest {
  private static final String ENTRY = "{\"method\":\"GET\",\"path\":\"/a\"}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          {"error":"not found"}             ~ 1:1 ~ an object with "error"
          {}                                ~ 1:1 ~ an empty object
          []                                ~ 1:1 ~ an empty list
          {"openapi":"3.0.0","paths":{}}    ~ 1:1 ~ an OpenAPI document
          {"swagger":"2.0","paths":{}}      ~ 1:1 ~ an OpenAPI document
          <html><body>                      ~ 1:1 ~ an HTML page
          <?xml version="1.0"?>             ~ 1:1 ~ HTML or XML
          {"endpoints":{"a":1}}             ~ 1:14 ~ an object
          {"endpoints":null}                ~ 1:14 ~ null
          {"endpoints":[1]}                 ~ 1:15 ~ a number
          {"endpoints":[{"path":"/a"}]}     ~ 1:15 ~ one without method
          {"endpoints":[{"method":"GET"}]}  ~ 1:15 ~ one without path
          {"endpoints":[{}]}                ~ 1:15 ~ one without method and path
          {"endpoints":[{"method":"G T","path":"/a"}]} ~ 1:25 ~ "G T"
          {"endpoints":[{"method":"","path":"/a"}]}    ~ 1:25 ~ nothing
          {"endpoints":[{"method":"GET","path":""}]}   ~ 1:38 ~ nothing
          {"endpoints":[{"method":"GET","path":7}]}    ~ 1:38 ~ a number
          {"endpoints":[{"method":"GET","path":"/a","tags":[1]}]} ~ 1:51 ~ a number in it
          {"endpoints":[{"method":"GET","path":"/a","tags":{}}]}  ~ 1:50 ~ an object
          {"endpoints":[{"method":"GET","path":"/a","summary":["x"]}]} ~ 1:53 ~ a list
          {"endpoints":[{"method":"GET","path":"/a","auth_required":"maybe"}]} ~ 1:59 ~ "maybe"
          {"endpoints":[{"method":"GET","path":"/a","visibility":"secret"}]} ~ 1:56 ~ "secret"
          {"endpoints":[{"method":"GET","path":"/a","deprecated":"perhaps"}]} ~ 1:56 ~ "perhaps"
          {"endpoints":[{"method":"GET","path":"/a" ~ 1:42 ~ the end of the text
          {"endpoints":[                    ~ 1:15 ~ the end of the text
          {"endpoints":[]} x                ~ 1:18 ~ Unrecognized token
          {"endpoints":[]} []               ~ 1:18 ~ a list
          {"endpoints":[],"endpoints":[]}   ~ 1:28 ~ Duplicate field 'endpoints'
          {"endpoints":[}                   ~ 1:15 ~ Unexpected close marker
          {"total_endpoints":3,"endpoints":[]} ~ 0:0 ~ 0
          {"format":"api-ledger/2"}         ~ 1:11 ~ "api-ledger/2"
          {"format":"api-ledger/1","sha256":"12","endpoints":[]} ~ 1:35 ~ text
          {"format":"api-ledger/1","prefix":[],"endpoints":[]}   ~ 1:35 ~ a list
          Not found                         ~ 1:1 ~ "Not found"
          method,url,domain                 ~ 1:1 ~ "method", "url", "domain"
          metod,path                        ~ 1:1 ~ "metod", "path"
          method;path                       ~ 1:1 ~ "method;path"
          method,path,METHOD                ~ 1:1 ~ method twice
          """)
  void what_is_no_ledger_is_named_with_its_place(String text, String place, String found) {
    Finding finding = onlyFinding(text.getBytes(UTF_8));
    assertThat(finding.rule()).isEqualTo(RuleId.PARSE_FAILED);
    assertThat(finding.found()).startsWith(found);
    assertThat(finding.place()).isEqualTo(place.equals("0:0") ? "l" : "l:" + place);
    assertThat(finding.next()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          GET,/a,x,y             ~ 4
          GET                    ~ 1
          GET,"/a                ~ Unclosed quoted field
          GET,"/a"b,x            ~ Unexpected character after closing quote
          G T,/a,x               ~ "G T"
          GET,,x                 ~ nothing
          ,/a,x                  ~ nothing
          """)
  void a_bad_record_is_named_with_its_line(String record, String found) {
    String csv = "method,path,domain\nPUT,\"/a\",\"two\nlines\"\n" + record + "\n";
    Finding finding = onlyFinding(csv.getBytes(UTF_8));
    assertThat(finding.found()).startsWith(found);
    assertThat(finding.place()).isEqualTo("l:4");
  }

  @Test
  void what_to_rename_is_said_where_a_column_is_nearly_right() {
    assertThat(onlyFinding("metod,path\n".getBytes(UTF_8)).next())
        .isEqualTo("rename the column \"metod\" to method");
    assertThat(onlyFinding("method;path\n".getBytes(UTF_8)).next()).contains("commas");
  }

  @Test
  void everything_that_is_wrong_is_said_at_once() {
    String json =
        "[{\"method\":\"G T\",\"path\":\"/a\"},\n" + ENTRY + ",\n{\"method\":\"GET\",\"path\":5}]";
    assertThat(refused(json.getBytes(UTF_8)).findings())
        .extracting(Finding::place)
        .containsExactlyInAnyOrder("l:1:12", "l:3:24");
  }

  @Test
  void a_file_that_is_wrong_everywhere_is_not_read_to_its_end() {
    String csv = "method,path\n" + "G T,/a\n".repeat(10_000);
    assertThat(refused(csv.getBytes(UTF_8)).findings()).hasSize(50);
  }

  @Test
  void bytes_that_are_no_utf_8_are_named_with_line_and_column() {
    byte[] json = "[\n{\"method\":\"GET\",\"path\":\"/漢?\"}]".getBytes(UTF_8);
    byte[] csv = "method,path\nGET,/é?\n".getBytes(UTF_8);
    assertThat(onlyFinding(withByte(json, '?', 0xFF)).place()).isEqualTo("l:2:27");
    assertThat(onlyFinding(withByte(csv, '?', 0xC3)).place()).isEqualTo("l:2:7");
    assertThat(onlyFinding(withByte(csv, '?', 0xC3)).found()).contains("0xc3");
  }

  @Test
  void other_encodings_and_archives_are_recognised() {
    assertThat(onlyFinding("method,path\n".getBytes(UTF_16)).found()).contains("UTF-16");
    assertThat(onlyFinding("m\0e\0".getBytes(UTF_8)).found()).contains("NUL");
    assertThat(onlyFinding(new byte[] {0x1F, (byte) 0x8B, 8}).found()).contains("compressed");
    assertThat(onlyFinding(new byte[0]).found()).isEqualTo("an empty file");
    assertThat(onlyFinding(" \n ".getBytes(UTF_8)).found()).isEqualTo("an empty file");
  }

  @Test
  void nesting_and_values_have_limits() {
    String deep = "{\"x\":" + "[".repeat(100_000);
    assertThat(onlyFinding(deep.getBytes(UTF_8)).expected()).contains("levels");
    String value = "x".repeat((1 << 20) + 1);
    String json = "[{\"method\":\"GET\",\"path\":\"/" + value + "\"}]";
    assertThat(onlyFinding(json.getBytes(UTF_8)).expected()).contains("1048576 characters");
    String csv = "method,path\nGET,/" + value + "\n";
    assertThat(onlyFinding(csv.getBytes(UTF_8)).place()).isEqualTo("l:2");
    String open = "method,path\nGET,\"" + "x\n".repeat(1 << 20) + "\n";
    assertThat(onlyFinding(open.getBytes(UTF_8)).place()).isEqualTo("l:2");
  }

  @Test
  void a_list_has_a_limit() {
    String tags = "\"a\",".repeat(20_000) + "\"b\"";
    String json = "[{\"method\":\"GET\",\"path\":\"/a\",\"tags\":[" + tags + "]}]";
    assertThat(onlyFinding(json.getBytes(UTF_8)).found()).isEqualTo("more");
  }

  @Test
  void a_path_of_a_million_braces_takes_no_time() {
    for (String unit : List.of("{", "<", ":", "{/+", "{+", "<a", "{a:", "\\{")) {
      String path = "/" + unit.repeat((1 << 20) / unit.length() - 1);
      String csv = "method,path\nGET," + path + "\n";
      assertThat(LedgerReader.read(source(csv.getBytes(UTF_8))).ledger().entries()).hasSize(1);
    }
  }

  @Test
  void a_file_that_cannot_be_read_is_a_finding_too() {
    ByteSource missing =
        new ByteSource() {
          @Override
          public String name() {
            return "l";
          }

          @Override
          public InputStream open() throws IOException {
            throw new FileNotFoundException("l");
          }
        };
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> LedgerReader.read(missing))
        .withMessageContaining("file not found");
  }

  private static byte[] withByte(byte[] bytes, char at, int value) {
    byte[] changed = bytes.clone();
    for (int i = 0; i < changed.length; i++) {
      if (changed[i] == at) {
        changed[i] = (byte) value;
      }
    }
    return changed;
  }

  private static Finding onlyFinding(byte[] bytes) {
    List<Finding> findings = refused(bytes).findings();
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  private static InputException refused(byte[] bytes) {
    InputException refused =
        catchThrowableOfType(InputException.class, () -> LedgerReader.read(source(bytes)));
    assertThat(refused).isNotNull();
    return refused;
  }

  private static ByteSource source(byte[] bytes) {
    return ByteSource.of("l", bytes);
  }
}
