package io.apiledger.workflow;

import io.apiledger.engine.page.SiteAssets;
import io.apiledger.engine.publication.MediaType;
import io.apiledger.engine.publication.PublishedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a site is made of that comes with the program. */
final class SiteResources {
  private static final String OURS = "/io/apiledger/site/";
  private static final String SWAGGER_UI = "/META-INF/resources/webjars/swagger-ui/";

  private SiteResources() {}

  /** A template of a page. */
  static String template(String name) {
    return new String(read(OURS + name), StandardCharsets.UTF_8);
  }

  /** The files that every site has as they are. */
  static List<PublishedFile> files() {
    List<PublishedFile> files = new ArrayList<>();
    for (String name : SiteAssets.NAMES) {
      MediaType type = name.endsWith(".css") ? MediaType.CSS : MediaType.SCRIPT;
      files.add(new PublishedFile(name, type, read(OURS + name)));
    }
    for (String name : List.of("servers/apache.conf", "servers/nginx.conf")) {
      files.add(new PublishedFile(name, MediaType.TEXT, read(OURS + name)));
    }
    String version = template("swagger-ui.version").strip();
    files.add(swaggerUi(version, "swagger-ui-bundle.js", MediaType.SCRIPT));
    files.add(swaggerUi(version, "swagger-ui-bundle.js.LICENSE.txt", MediaType.TEXT));
    files.add(swaggerUi(version, "swagger-ui.css", MediaType.CSS));
    return files;
  }

  private static PublishedFile swaggerUi(String version, String name, MediaType type) {
    return new PublishedFile(
        "assets/swagger-ui/" + name, type, read(SWAGGER_UI + version + "/" + name));
  }

  private static byte[] read(String name) {
    try (InputStream in = SiteResources.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its resource " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("a resource of the program cannot be read", e);
    }
  }
}
