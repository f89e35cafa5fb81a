package io.apiledger.engine.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.apiledger.driver.openapi.OpenApiOptions;
import io.apiledger.driver.openapi.OpenApiReader;
import io.apiledger.driver.openapi.OpenDocument;
import io.apiledger.driver.tree.Limits;
import io.apiledger.driver.tree.TreeReader;
import io.apiledger.kernel.artifact.TreeJson;
import io.apiledger.model.Entry;
import io.apiledger.model.Located;
import io.apiledger.model.RouteKey;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.port.ByteSource;
import io.apiledger.model.tree.Tree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Documents that were grouped, and what has to hold of all of them. */
final class Grouping {
  private final GroupedDocuments grouped;
  private final Map<RouteKey, String> keys = new TreeMap<>();
  private final Collection<String> domains;

  private Grouping(GroupedDocuments grouped, Collection<GroupedRoute> routes) {
    this.grouped = grouped;
    routes.forEach(route -> keys.put(route.entry().key(), route.entry().domain()));
    this.domains = new TreeSet<>(keys.values());
  }

  /** A document whose operations all are routes; the domain is the first segment of the path. */
  static Grouping of(ByteSource source) {
    return of(source, List.of(), UnaryOperator.identity());
  }

  /** The same, with routes that it does not have, and other entries for those that it has. */
  static Grouping of(ByteSource source, List<Entry> more, UnaryOperator<Entry> changed) {
    OpenDocument open = OpenApiReader.open(source, OpenApiOptions.FILE);
    Map<RouteKey, List<Located<Entry>>> byKey = new TreeMap<>();
    for (Located<Entry> operation : open.scan().entries()) {
      RouteKey key = changed.apply(operation.value()).key();
      byKey.computeIfAbsent(key, unknown -> new ArrayList<>()).add(operation);
    }
    List<GroupedRoute> routes = new ArrayList<>();
    byKey.forEach(
        (key, operations) ->
            routes.add(
                new GroupedRoute(inDomain(changed.apply(operations.get(0).value())), operations)));
    more.forEach(entry -> routes.add(new GroupedRoute(inDomain(entry), List.of())));
    return new Grouping(GroupedDocuments.of("SHOP", open.documents(), routes), routes);
  }

  static Grouping of(String yaml) {
    return of(ByteSource.of("shop.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
  }

  /** Routes that no document describes. */
  static Grouping undocumented(List<Entry> entries) {
    List<GroupedRoute> routes =
        entries.stream().map(entry -> new GroupedRoute(inDomain(entry), List.of())).toList();
    return new Grouping(
        GroupedDocuments.of("SHOP", GroupedDocuments.undocumented(), routes), routes);
  }

  private static Entry inDomain(Entry entry) {
    List<String> segments = entry.path().segments();
    return entry.toBuilder().domain(segments.isEmpty() ? "root" : segments.get(0)).build();
  }

  GroupedDocuments documents() {
    return grouped;
  }

  Collection<String> domains() {
    return domains;
  }

  String audience() {
    return text(grouped.audience());
  }

  String domain(String name) {
    return text(grouped.domain(name));
  }

  /** Every document is valid, and together they are what they claim to be. */
  Grouping holds() throws IOException {
    Map<String, Tree.Mapping> parts = new TreeMap<>();
    for (String domain : domains) {
      parts.put(domain, reread(domain(domain)));
      assertThat(errors(domain(domain))).as("the domain " + domain).isEmpty();
    }
    String whole = audience();
    assertThat(errors(whole)).as("the audience").isEmpty();
    GroupProof proof = GroupProof.of(keys, reread(whole), parts);
    assertThat(proof.problems()).isEmpty();
    assertThat(proof.inAudience()).isEqualTo(proof.routes()).isEqualTo(proof.inDomains());
    return this;
  }

  static Tree.Mapping reread(String json) {
    ByteSource source = ByteSource.of("written.json", json.getBytes(StandardCharsets.UTF_8));
    return (Tree.Mapping) TreeReader.read(source, Limits.DEFAULT, RuleId.SNAPSHOT_INVALID).root();
  }

  /** What the official schema of the document's version has against it. */
  static List<String> errors(String json) throws IOException {
    boolean new31 = json.contains("\"openapi\": \"3.1");
    String name =
        new31
            ? "/spec.openapis.org/oas/3.1/schema/2022-10-07"
            : "/spec.openapis.org/oas/3.0/schema/2021-09-28";
    SpecificationVersion version =
        new31 ? SpecificationVersion.DRAFT_2020_12 : SpecificationVersion.DRAFT_4;
    try (InputStream in = Grouping.class.getResourceAsStream(name)) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(version)
              .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
      return schema.validate(json, InputFormat.JSON).stream()
          .map(Error::toString)
          .limit(20)
          .toList();
    }
  }

  private static String text(Tree tree) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      TreeJson.write(tree, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
