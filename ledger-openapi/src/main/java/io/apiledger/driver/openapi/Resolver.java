package io.apiledger.driver.openapi;

import io.apiledger.driver.tree.TreeReader;
import io.apiledger.kernel.schema.Identifiers;
import io.apiledger.model.Provenance;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.port.Documents;
import io.apiledger.model.tree.Document;
import io.apiledger.model.tree.Pointer;
import io.apiledger.model.tree.Reference;
import io.apiledger.model.tree.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows references, within a document and into others that may be opened. */
final class Resolver implements Documents {
  private static final int LONGEST_CHAIN = 64;
  private static final int MOST_DOCUMENTS = 500;

  private final Document root;
  private final OpenApiOptions options;
  private final Notes notes;
  private final Budget budget;
  private final Map<String, Document> documents = new HashMap<>();
  private final Map<String, Opening> openings = new HashMap<>();
  private final Map<String, Identifiers> identifiers = new HashMap<>();
  private final List<Provenance> read = new ArrayList<>();

  Resolver(Document root, Provenance read, OpenApiOptions options, Notes notes, Budget budget) {
    this.root = root;
    this.budget = budget;
    this.options = options;
    this.notes = notes;
    keep(root, read);
  }

  /** What came of a reference to another document: the document, or why there is none. */
  private record Opening(@Nullable Document document, String found, String next) {}

  @Override
  public Document root() {
    return root;
  }

  @Override
  public @Nullable Document open(Document from, String target) {
    return open(from.path(), target).document();
  }

  /** The documents that were read, in that order. */
  List<Provenance> read() {
    return read;
  }

  /**
   * Where a chain of references ends; the value itself where it is none.
   *
   * @return null where it leads nowhere; that is noted
   */
  @Nullable Spot follow(@Nullable Spot start) {
    if (start == null || start.ref().isEmpty()) {
      return start;
    }
    Set<String> seen = new HashSet<>();
    Spot at = start;
    while (!at.ref().isEmpty()) {
      if (seen.size() >= LONGEST_CHAIN || !seen.add(at.document().path() + '\n' + at.ref())) {
        String found =
            seen.size() >= LONGEST_CHAIN
                ? "a chain of more than " + LONGEST_CHAIN + " references"
                : "a chain of references that leads back to itself";
        notes.dangling(start, start.ref(), found, "let it end on a value");
        return null;
      }
      Spot target = step(at);
      if (target == null) {
        return null;
      }
      at = target;
    }
    return at;
  }

  private @Nullable Spot step(Spot from) {
    String ref = from.ref();
    Reference reference = Reference.parse(ref);
    String file = reference.document();
    Document document = from.document();
    Spot identified = identified(from, reference);
    if (identified != null) {
      return identified;
    }
    if (!file.isEmpty()) {
      Opening opening = open(document.path(), file);
      if (opening.document() == null) {
        notes.dangling(from, ref, opening.found(), opening.next());
        return null;
      }
      document = opening.document();
    }
    Spot target = at(document, reference);
    if (target == null) {
      notes.dangling(
          from,
          ref,
          (reference.isPointer() ? "nothing at that place in " : "no schema with that anchor in ")
              + document.path(),
          "correct the reference, or add what it names");
    }
    return target;
  }

  /** By an identifier of JSON Schema in the same document, or null. */
  private @Nullable Spot identified(Spot from, Reference reference) {
    Document document = from.document();
    Identifiers known =
        identifiers.computeIfAbsent(document.path(), path -> Identifiers.of(document.root()));
    if (known == Identifiers.NONE) {
      return null;
    }
    List<String> place = Reference.tokens(from.pointer().toString());
    List<String> tokens = known.find(document.root(), place, reference);
    return tokens == null ? null : at(document, tokens);
  }

  private @Nullable Spot at(Document document, Reference reference) {
    return reference.isPointer() ? at(document, reference.tokens()) : null;
  }

  private @Nullable Spot at(Document document, List<String> tokens) {
    Spot spot = Spot.root(document, budget);
    for (String token : tokens) {
      Spot next = spot.get(token);
      if (next == null && spot.value() instanceof Tree.Sequence sequence) {
        next = item(spot, sequence, token);
      }
      if (next == null) {
        return null;
      }
      spot = next;
    }
    return spot;
  }

  private static @Nullable Spot item(Spot list, Tree.Sequence sequence, String token) {
    int index = Reference.index(token, sequence.items().size());
    if (index < 0) {
      return null;
    }
    Tree item = sequence.items().get(index);
    Pointer pointer = list.pointer().child(index);
    return new Spot(list.document(), pointer, item, item.at(), list.budget());
  }

  private Opening open(String from, String file) {
    String key = from + '\n' + file;
    Opening known = openings.get(key);
    if (known == null) {
      known =
          openings.size() >= MOST_DOCUMENTS
              ? new Opening(
                  null, "more than " + MOST_DOCUMENTS + " other documents", "bundle them into one")
              : opened(options.references().open(from, file));
      openings.putIfAbsent(key, known);
    }
    return known;
  }

  private Opening opened(References.Answer answer) {
    if (answer instanceof References.Answer.Refused refused) {
      return new Opening(null, refused.found(), refused.next());
    }
    References.Answer.Opened opened = (References.Answer.Opened) answer;
    Document known = documents.get(opened.source().name());
    if (known != null) {
      return new Opening(known, "", "");
    }
    try {
      Witness witness = new Witness(opened.source(), options);
      Document document = TreeReader.read(witness, options.limits(), RuleId.DANGLING_REF);
      keep(document, witness.read());
      return new Opening(document, "", "");
    } catch (InputException e) {
      Finding first = e.findings().get(0);
      return new Opening(null, first.found() + " (" + first.place() + ")", first.next());
    }
  }

  private void keep(Document document, Provenance provenance) {
    documents.put(document.path(), document);
    read.add(provenance);
  }
}
