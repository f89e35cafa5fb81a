package io.apiledger.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Writes the sources of a service: every tenth file a controller with eight routes, the others what
 * stands around them, of some five to ten kilobytes each. The same number of files gives the same
 * bytes.
 */
public final class SourceTreeGenerator {
  private static final int ROUTES = 8;
  private static final String[] VERBS = {"Get", "Post", "Put", "Delete"};
  private static final String[] NOUNS = {
    "parcel", "depot", "label", "invoice", "pickup", "customer", "rate", "carrier", "address"
  };

  private final SplittableRandom random = new SplittableRandom(3);

  private SourceTreeGenerator() {}

  /**
   * Writes a tree.
   *
   * @param args the folder, and the number of files
   */
  public static void main(String[] args) throws IOException {
    SourceTreeGenerator generator = new SourceTreeGenerator();
    Path root = Path.of(args[0]);
    int files = Integer.parseInt(args[1]);
    for (int i = 0; i < files; i++) {
      String domain = NOUNS[i / 10 % NOUNS.length] + i / 100;
      Path folder = Files.createDirectories(root.resolve("acme").resolve(domain));
      boolean isController = i % 10 == 0;
      String name = (isController ? "Resource" : "Service") + i;
      String text =
          isController ? generator.controller(domain, i) : generator.service(domain, name, i);
      Files.writeString(folder.resolve(name + ".java"), text);
    }
  }

  private String controller(String domain, int number) {
    StringBuilder out = new StringBuilder(head(domain));
    out.append("import org.springframework.http.ResponseEntity;\n");
    out.append("import org.springframework.web.bind.annotation.*;\n\n");
    out.append("/** Answers for the ").append(domain).append(" resources. */\n@RestController\n");
    out.append("@RequestMapping(Resource").append(number).append(".BASE + \"/v1\")\n");
    out.append("public class Resource").append(number).append(" {\n");
    out.append("  static final String BASE = \"/").append(domain).append('/').append(number);
    out.append("\";\n  private final Service").append(number + 1).append(" service;\n\n");
    out.append("  Resource").append(number).append("(Service").append(number + 1);
    out.append(" service) {\n    this.service = service;\n  }\n");
    for (int i = 0; i < ROUTES; i++) {
      out.append(comment("Handles item " + i + " of " + domain));
      out.append("  @")
          .append(VERBS[i % VERBS.length])
          .append("Mapping(value = \"/items")
          .append(i);
      out.append("/{id}\", produces = {\"application/json\", \"text/plain\"})\n");
      out.append("  public ResponseEntity<List<Map<String, Object>>> handle").append(i);
      out.append("(@PathVariable(\"id\") String id, @RequestParam(required = false) Integer page)");
      out.append(" {\n").append(body(2 + random.nextInt(4))).append("  }\n");
    }
    return out.append("}\n").toString();
  }

  private String service(String domain, String name, int number) {
    StringBuilder out = new StringBuilder(head(domain));
    out.append("\n/** Does the work for ")
        .append(domain)
        .append(". */\npublic class ")
        .append(name);
    out.append(" {\n  private static final int LIMIT = ").append(number).append(";\n");
    int methods = 6 + random.nextInt(5);
    for (int i = 0; i < methods; i++) {
      out.append(comment("Computes step " + i + " of " + domain));
      out.append("  public List<Map<String, Object>> step").append(i);
      out.append("(String id, Integer page) {\n").append(body(3 + random.nextInt(5)));
      out.append("  }\n");
    }
    return out.append("}\n").toString();
  }

  private static String head(String domain) {
    return "/*\n * Licensed to nobody in particular; see the file that comes with this work for terms."
        + "\n */\npackage acme."
        + domain
        + ";\n\nimport java.util.ArrayList;\nimport java.util.HashMap;\nimport java.util.List;\n"
        + "import java.util.Map;\n";
  }

  private static String comment(String what) {
    return "\n  /**\n   * "
        + what
        + ".\n   *\n   * @param id which one\n   * @param page which part of it, or null\n"
        + "   * @return what was found, never null\n   */\n";
  }

  private String body(int statements) {
    StringBuilder out =
        new StringBuilder("    List<Map<String, Object>> found = new ArrayList<>();\n");
    for (int i = 0; i < statements; i++) {
      String noun = NOUNS[random.nextInt(NOUNS.length)];
      String upper = noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1);
      out.append("    if (page != null && page > ").append(random.nextInt(100)).append(") {\n");
      out.append("      found.add(Map.of(\"").append(noun).append("\", id + \"").append(upper);
      out.append(": {\" + page + '}')); // of ").append(noun).append("\n    }\n");
    }
    return out.append("    return found;\n").toString();
  }
}
