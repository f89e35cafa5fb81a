package io.apiledger.engine.publication;

import static java.util.Objects.requireNonNull;

import io.apiledger.kernel.codec.JsonLine;
import io.apiledger.model.Nearest;
import io.apiledger.model.publication.Request;
import io.apiledger.model.publication.Response;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that is published, as one value: request in, response out. Every body is compressed
 * and tagged once, when the value is made. Immutable; safe for use by several threads.
 *
 * <pre>{@code
 * Publication publication = Publication.of(files, List.of(new Group("orders", List.of("billing"))));
 * publication.answer(Request.get("/apis/ledger/orders/billing")).status();   // 200
 * }</pre>
 */
public final class Publication {
  /** The path that tells whether what is published is the newest. */
  public static final String HEALTH = "healthz";

  /** What {@code /} answers. */
  public static final String INDEX = "index.html";

  private static final String APIS = "apis";
  private static final String JSON = ".json";

  private final SortedMap<String, byte[]> files;
  private final Map<String, Resource> resources;
  private final List<Group> groups;

  private Publication(
      SortedMap<String, byte[]> files, Map<String, Resource> resources, List<Group> groups) {
    this.files = Collections.unmodifiableSortedMap(files);
    this.resources = resources;
    this.groups = List.copyOf(groups);
  }

  /**
   * Publishes files; those under {@code apis/} without their ending too.
   *
   * @param groups what a request for an unknown audience or domain is told
   * @throws IllegalArgumentException if two files have one path
   */
  public static Publication of(Collection<PublishedFile> published, List<Group> groups) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    Map<String, Resource> resources = new HashMap<>();
    for (PublishedFile file : published) {
      if (files.put(file.path(), file.bytes()) != null) {
        throw new IllegalArgumentException("two files are called " + file.path());
      }
      Resource resource = Resource.of(file);
      resources.put(file.path(), resource);
      if (file.path().startsWith(APIS + "/") && file.path().endsWith(JSON)) {
        resources.put(withoutEnding(file.path()), resource);
      }
      if (file.path().equals(INDEX)) {
        resources.put("", resource);
      }
    }
    return new Publication(files, resources, groups);
  }

  /** The files, by path; nobody may change their bytes. */
  public SortedMap<String, byte[]> files() {
    return files;
  }

  /** Answers a request, whatever it is. */
  public Response answer(Request request) {
    return answer(request, "");
  }

  /**
   * Answers a request, whatever it is.
   *
   * @param trouble why this is not the newest publication; empty where it is
   */
  public Response answer(Request request, String trouble) {
    requireNonNull(request, "request");
    boolean head = request.method().equals("HEAD");
    if (!head && !request.method().equals("GET")) {
      return Refusal.notAllowed();
    }
    if (RequestTarget.isTooLong(request.target())) {
      return Refusal.tooLong();
    }
    RequestTarget target = RequestTarget.of(request.target());
    if (!target.problem().isEmpty()) {
      return answered(Refusal.badRequest(target.problem()), head);
    }
    if (target.file().equals(HEALTH)) {
      return answered(health(trouble), head);
    }
    Resource resource = resources.get(target.file());
    return resource == null ? answered(unknown(target), head) : resource.answer(request, head);
  }

  /**
   * Never 304, not even to {@code If-None-Match: *}: nobody keeps an earlier answer that could be
   * told to still hold, and a monitor takes 200 alone for good.
   */
  private static Response health(String trouble) {
    JsonLine line = new JsonLine().clear().open();
    line.text("status", trouble.isEmpty() ? "ok" : "stale").text("trouble", trouble).close();
    return Momentary.of(200, MediaType.JSON, List.of(), line);
  }

  private static Response answered(Response response, boolean head) {
    return head ? response.headersOnly() : response;
  }

  private Response unknown(RequestTarget target) {
    String family = target.segment(1);
    if (!target.segment(0).equals(APIS) || !family.equals("ledger") && !family.equals("swagger")) {
      return Refusal.notFound(
          "nothing is published here; ledgers are at /apis/ledger/AUDIENCE and"
              + " /apis/ledger/AUDIENCE/DOMAIN, OpenAPI documents at /apis/swagger/… likewise",
          "audiences",
          audiences());
    }
    String audience = withoutEnding(target.segment(2));
    Optional<Group> group =
        groups.stream().filter(one -> one.audience().equals(audience)).findFirst();
    if (group.isEmpty()) {
      return Refusal.notFound(detail("audience", audience, audiences()), "audiences", audiences());
    }
    List<String> domains = group.get().domains();
    String domain = withoutEnding(target.segment(3));
    return Refusal.notFound(
        domains.contains(domain)
            ? "nothing is published below a domain"
            : detail("domain", domain, domains),
        "domains",
        domains);
  }

  private List<String> audiences() {
    return groups.stream().map(Group::audience).toList();
  }

  /** A name that was sent is shown again only as text within JSON. */
  private static String detail(String kind, String name, List<String> valid) {
    String hint = Nearest.hint(name, valid);
    return (name.isEmpty() ? "no " + kind + " is named" : "no " + kind + " is called " + name)
        + (hint.isEmpty() ? "" : "; " + hint);
  }

  private static String withoutEnding(String name) {
    return name.endsWith(JSON) ? name.substring(0, name.length() - JSON.length()) : name;
  }
}
