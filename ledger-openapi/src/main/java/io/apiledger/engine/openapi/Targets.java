package io.apiledger.engine.openapi;

import io.apiledger.kernel.schema.Identifiers;
import io.apiledger.model.port.Documents;
import io.apiledger.model.tree.Document;
import io.apiledger.model.tree.Pointer;
import io.apiledger.model.tree.Reference;
import io.apiledger.model.tree.Tree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What references lead to, in a document and those that it may open, each as one of OpenAPI 3. Not
 * safe for use by several threads.
 */
final class Targets {
  private static final int LONGEST_CHAIN = 64;

  private final Documents documents;
  private final Dangling dangling;
  private final Map<String, Document> upgraded = new HashMap<>();
  private final Map<String, Identifiers> identifiers = new HashMap<>();
  private final Document root;

  Targets(Documents documents, Dangling dangling) {
    this.documents = documents;
    this.dangling = dangling;
    this.root = current(documents.root());
  }

  /** The document that operations stand in. */
  Document root() {
    return root;
  }

  /** A document of that path; the root where none other has it. */
  Document document(String path) {
    return upgraded.getOrDefault(path, root);
  }

  /** What a chain of references ends on, or null where it leads nowhere; that is noted. */
  @Nullable Site follow(Site start) {
    Set<String> seen = new HashSet<>();
    Site at = start;
    while (!at.ref().isEmpty()) {
      if (seen.size() > LONGEST_CHAIN || !seen.add(at.document().path() + '\n' + at.ref())) {
        dangling.add(
            start,
            start.ref(),
            "a chain of references that leads nowhere",
            "let it end on a value");
        return null;
      }
      Site next = target(at, at.ref());
      if (next == null) {
        return null;
      }
      at = next;
    }
    return at;
  }

  /** What one reference leads to, or null where that is nowhere; that is noted. */
  @Nullable Site target(Site from, String ref) {
    Reference reference = Reference.parse(ref);
    Document document = from.document();
    List<String> identified = identified(from, reference);
    if (identified != null) {
      Tree found = Reference.find(document.root(), identified);
      return found == null ? null : new Site(document, pointer(identified), found);
    }
    if (!reference.document().isEmpty()) {
      Document other = documents.open(document, reference.document());
      if (other == null) {
        dangling.add(
            from,
            ref,
            "another document that is not there, or not to be opened",
            "bundle the documents into one, or allow the folder or host it is in");
        return null;
      }
      document = current(other);
    }
    List<String> tokens =
        Upgrade.isUpgraded(document) ? Upgrade.tokens(reference.tokens()) : reference.tokens();
    Tree found = reference.isPointer() ? Reference.find(document.root(), tokens) : null;
    if (found == null) {
      dangling.add(
          from,
          ref,
          (reference.isPointer() ? "nothing at that place in " : "no schema with that anchor in ")
              + document.path(),
          "correct the reference, or add what it names");
      return null;
    }
    return new Site(document, pointer(tokens), found);
  }

  /** By an identifier of JSON Schema in the same document; null where it is by none. */
  private @Nullable List<String> identified(Site from, Reference reference) {
    Document document = from.document();
    Identifiers known =
        identifiers.computeIfAbsent(document.path(), path -> Identifiers.of(document.root()));
    return known == Identifiers.NONE
        ? null
        : known.find(document.root(), Reference.tokens(from.pointer().toString()), reference);
  }

  private static Pointer pointer(List<String> tokens) {
    Pointer pointer = Pointer.ROOT;
    for (String token : tokens) {
      pointer = pointer.child(token);
    }
    return pointer;
  }

  private Document current(Document document) {
    return upgraded.computeIfAbsent(document.path(), path -> Upgrade.of(document));
  }
}
