package io.apiledger.kernel.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.model.Auth;
import io.apiledger.model.Entry;
import io.apiledger.model.Ledger;
import io.apiledger.model.Visibility;
import io.apiledger.model.port.ByteSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read of other people's ledgers. */
class LedgerReaderTest {
  private static final Entry A = Entry.of("GET", "/a").build();

  @Test
  void method_and_path_are_enough() {
    assertThat(entries("[{\"method\":\"get\",\"path\":\"/a\"}]")).containsExactly(A);
    assertThat(entries("method,path\nget,/a\n")).containsExactly(A);
  }

  @Test
  void columns_come_in_any_order_and_case_with_others_between() {
    String csv = "\uFEFF Path ,owner,METHOD,tags\n/a,me,GET,x|y\\|z\n\n";
    assertThat(entries(csv)).containsExactly(A.toBuilder().tags(List.of("x", "y|z")).build());
  }

  @Test
  void lines_may_end_as_on_windows() {
    assertThat(entries("method,path\r\nGET,/a\r\nGET,\"/a\"\r\n")).containsExactly(A, A);
    assertThat(entries("{\r\n\"endpoints\": [\r\n{\"method\":\"GET\",\"path\":\"/a\"}\r\n]}\r\n"))
        .containsExactly(A);
  }

  @Test
  void unknown_keys_and_nulls_are_passed_over() {
    String json =
        """
        {"count": 1, "meta": {"deep": [1, {"a": null}]}, "shadowed": "none", "sources": "here",
         "domains": [{"name": "orders", "n": 3}, "billing", 7], "path_prefix": "/p/",
         "audience": "cus",
         "endpoints": [{"x": [[]], "method": "GET", "summary": null, "path": "/a", "tags": null}]}
        """;
    Ledger ledger = LedgerReader.read(source(json)).ledger();
    assertThat(ledger.entries()).containsExactly(A);
    assertThat(ledger.domains()).containsExactly("orders", "billing");
    assertThat(ledger.prefix()).isEqualTo("/p/");
    assertThat(ledger.audience()).isEqualTo("cus");
  }

  @Test
  void lists_are_text_or_lists_and_flags_are_words_or_flags() {
    String json =
        """
        [{"method":"GET","path":"/a","tags":"x|y","auth_schemes":["k",null,""],
          "auth_required":true,"deprecated":"True","visibility":"hidden"}]
        """;
    assertThat(entries(json))
        .containsExactly(
            A.toBuilder()
                .tags(List.of("x", "y"))
                .authSchemes(List.of("k"))
                .auth(Auth.YES)
                .deprecated(true)
                .visibility(Visibility.HIDDEN)
                .build());
  }

  @Test
  void paths_of_frameworks_become_those_of_ledgers() {
    assertThat(entries("method,path\nGET,/a/<int:id>/{p:path}\n"))
        .extracting(entry -> entry.path().value())
        .containsExactly("/a/{id}/{p}");
  }

  @Test
  void an_apostrophe_goes_only_where_it_guards() {
    assertThat(entries("method,path,summary\nGET,/a,'=x\nGET,/a,'tis\nGET,/a,''x\n"))
        .extracting(Entry::summary)
        .containsExactly("=x", "'tis", "'x");
  }

  @Test
  void a_ledger_without_entries_is_one_if_it_says_so() {
    assertThat(entries("{\"endpoints\":[]}")).isEmpty();
    assertThat(entries("method,path\n")).isEmpty();
  }

  @Test
  void the_entries_stay_in_the_order_of_the_file() {
    assertThat(entries("method,path\nGET,/b\nGET,/a\n"))
        .extracting(entry -> entry.path().value())
        .containsExactly("/b", "/a");
  }

  private static List<Entry> entries(String text) {
    return LedgerReader.read(source(text)).ledger().entries();
  }

  private static ByteSource source(String text) {
    return ByteSource.of("l", text.getBytes(UTF_8));
  }
}
