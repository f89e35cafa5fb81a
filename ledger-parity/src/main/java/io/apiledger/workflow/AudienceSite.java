package io.apiledger.workflow;

import io.apiledger.engine.page.ExplorerAudience;
import io.apiledger.engine.page.ExplorerJson;
import io.apiledger.engine.publication.Group;
import io.apiledger.engine.publication.MediaType;
import io.apiledger.engine.publication.PublishedFile;
import io.apiledger.model.DomainName;
import io.apiledger.model.config.Audience;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What is published of one audience for machines: its ledgers, its OpenAPI documents, and what the
 * pages read.
 */
record AudienceSite(AudienceDocuments documents, ExplorerAudience explorer) {
  static AudienceSite of(Project project, AudienceLedger built, ContractInForce contract) {
    AudienceDocuments documents = AudienceDocuments.of(project, built, contract);
    return new AudienceSite(
        documents, ExplorerAssembly.of(project.configuration(), built, documents.drift()));
  }

  AudienceLedger built() {
    return documents.built();
  }

  /** The audience and its domains. */
  Group group() {
    return new Group(explorer.name(), explorer.domains());
  }

  List<PublishedFile> files() {
    Audience audience = built().audience();
    List<PublishedFile> files = new ArrayList<>();
    files.add(json("apis/ledger/" + audience.name(), ArtifactFiles.json(built().ledger())));
    files.add(
        json("apis/swagger/" + audience.name(), document(AudienceDocuments.fileOf(audience))));
    files.add(
        json("explorer/" + audience.name(), bytes(out -> ExplorerJson.writeRows(explorer, out))));
    for (DomainName domain : audience.domains()) {
      String part = audience.name() + "/" + domain;
      files.add(
          json("apis/ledger/" + part, ArtifactFiles.json(ArtifactFiles.domain(built(), domain))));
      files.add(json("apis/swagger/" + part, document(AudienceDocuments.fileOf(audience, domain))));
      files.add(json("explorer/" + part, details(domain.value())));
    }
    files.add(
        json("explorer/" + audience.name() + "/" + ExplorerAudience.UNCLASSIFIED, details("")));
    return files;
  }

  private byte[] document(String name) {
    byte[] document = documents.files().get(name);
    if (document == null) {
      throw new IllegalStateException("no document is called " + name);
    }
    return document;
  }

  private byte[] details(String domain) {
    return bytes(out -> ExplorerJson.writeDetails(explorer, domain, out));
  }

  private static PublishedFile json(String path, byte[] bytes) {
    return new PublishedFile(path + ".json", MediaType.JSON, bytes);
  }

  private static byte[] bytes(Writer writer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writer.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return out.toByteArray();
  }

  private interface Writer {
    void write(OutputStream out) throws IOException;
  }
}
