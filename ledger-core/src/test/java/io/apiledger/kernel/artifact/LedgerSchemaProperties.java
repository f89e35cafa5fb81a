package io.apiledger.kernel.artifact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.apiledger.kernel.codec.Corpus;
import io.apiledger.model.Column;
import io.apiledger.model.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The published schema says what we write, and nothing looser. */
class LedgerSchemaProperties {
  private static final String TEXT = text();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(TEXT, InputFormat.JSON);

  @Provide
  Arbitrary<Ledger> ledgers() {
    return Ledgers.ledgers();
  }

  @Property(tries = 200, seed = "1")
  void every_ledger_that_we_write_is_valid(@ForAll("ledgers") Ledger ledger) {
    assertThat(errors(written(ledger))).isEmpty();
  }

  @Example
  void a_ledger_with_one_of_everything_is_valid_and_each_change_makes_it_invalid() {
    String json = written(Sample.LEDGER);
    assertThat(errors(json)).isEmpty();
    for (List<String> change :
        List.of(
            List.of("\"format\":\"api-ledger/1\"", "\"format\":\"api-ledger/2\""),
            List.of("\"sha256\":\"", "\"sha256\":\"x"),
            List.of("\"count\":2", "\"count\":1"),
            List.of("\"endpoints\"", "\"endpoint\""),
            List.of("\"method\":\"DELETE\"", "\"method\":\"delete\""),
            List.of("\"path\":\"/api", "\"path\":\"api"),
            List.of("\"deprecated\":true", "\"deprecated\":false"),
            List.of("\"auth_required\":\"no\"", "\"auth_required\":\"maybe\""),
            List.of("\"origin\":\"fastapi\"", "\"origin\":\"\""),
            List.of("\"handler\"", "\"line\""),
            List.of("\"by\":\"GET ", "\"by\":\""))) {
      String changed = json.replace(change.get(0), change.get(1));
      assertThat(changed).isNotEqualTo(json);
      assertThat(errors(changed)).as(change.get(1)).isNotEmpty();
    }
  }

  @Example
  void the_fields_of_an_entry_are_the_columns_in_their_order() throws JsonProcessingException {
    JsonNode entry = new ObjectMapper().readTree(TEXT).at("/$defs/entry/properties");
    List<String> names = new ArrayList<>();
    entry.fieldNames().forEachRemaining(names::add);
    assertThat(names).isEqualTo(Column.all().stream().map(Column::header).toList());
  }

  @Example
  void the_header_fields_stand_in_the_order_of_the_file() throws JsonProcessingException {
    List<String> names = new ArrayList<>();
    new ObjectMapper().readTree(TEXT).at("/properties").fieldNames().forEachRemaining(names::add);
    String json = written(Sample.LEDGER);
    assertThat(names.stream().map(name -> json.indexOf("\n\"" + name + "\":")).toList())
        .isSorted()
        .doesNotContain(-1);
  }

  private static List<String> errors(String json) {
    return SCHEMA.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  private static String written(Ledger ledger) {
    return new String(Ledgers.bytes(Ledgers.json(ledger)), UTF_8);
  }

  private static String text() {
    try {
      return Files.readString(Corpus.repository().resolve("docs/schemas/ledger.schema.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
