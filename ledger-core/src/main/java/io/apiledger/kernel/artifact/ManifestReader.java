package io.apiledger.kernel.artifact;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.apiledger.model.Digest;
import io.apiledger.model.Text;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.Location;
import io.apiledger.model.finding.RuleId;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a manifest strictly: it decides which files may be deleted. Not safe for threads. */
final class ManifestReader {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final int MOST_FILES = 100_000;

  private final String name;
  private final JsonParser json;

  private ManifestReader(String name, JsonParser json) {
    this.name = name;
    this.json = json;
  }

  static Manifest read(String name, byte[] bytes) {
    try (JsonParser json = JSON.createParser(bytes)) {
      return new ManifestReader(name, json).manifest();
    } catch (JsonProcessingException e) {
      throw failure(name, e.getLocation(), "a manifest in JSON", e.getOriginalMessage());
    } catch (IOException e) {
      // Bytes in memory that are no UTF-8 end here.
      throw failure(name, null, "a manifest in UTF-8", String.valueOf(e.getMessage()));
    }
  }

  private Manifest manifest() throws IOException {
    expect(json.nextToken(), JsonToken.START_OBJECT, "a manifest in JSON");
    String format = null;
    String set = null;
    SortedMap<String, Digest> files = null;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      switch (json.currentName()) {
        case "format" -> format = format(text("format"));
        case "set" -> set = text("set");
        case "files" -> files = files();
        default -> throw failure("format, set or files", "\"" + json.currentName() + "\"");
      }
    }
    if (json.nextToken() != null) {
      throw failure("nothing after the manifest", "more text");
    }
    if (format == null || set == null || files == null) {
      throw failure("format, set and files", "a manifest without one of them");
    }
    try {
      return new Manifest(set, files);
    } catch (IllegalArgumentException e) {
      throw failure("the name of an artifact set", Text.visible(Text.shortened(set, 80)));
    }
  }

  private String format(String found) {
    if (!found.equals(Manifest.FORMAT)) {
      throw failure("the format \"" + Manifest.FORMAT + "\"", "\"" + found + "\"");
    }
    return found;
  }

  private SortedMap<String, Digest> files() throws IOException {
    expect(json.nextToken(), JsonToken.START_ARRAY, "a list of files");
    SortedMap<String, Digest> files = new TreeMap<>(Text.BY_UTF8);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      file(files);
      if (files.size() > MOST_FILES) {
        throw failure("at most " + MOST_FILES + " files", "more");
      }
    }
    return files;
  }

  private void file(SortedMap<String, Digest> files) throws IOException {
    expect(json.currentToken(), JsonToken.START_OBJECT, "a file with path and sha256");
    String path = null;
    Digest sha256 = null;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      switch (json.currentName()) {
        case "path" -> path = path(text("path"));
        case "sha256" -> sha256 = digest(text("sha256"));
        default -> throw failure("path or sha256", "\"" + json.currentName() + "\"");
      }
    }
    if (path == null || sha256 == null) {
      throw failure("path and sha256", "a file without one of them");
    }
    if (files.put(path, sha256) != null) {
      throw failure("each file once", "\"" + path + "\" twice");
    }
  }

  private String path(String path) {
    Manifest.complaint(path)
        .ifPresent(
            what -> {
              throw failure("a plain relative path", what);
            });
    return path;
  }

  private Digest digest(String text) {
    try {
      return new Digest(text);
    } catch (IllegalArgumentException e) {
      throw failure("64 hexadecimal digits", "\"" + text + "\"");
    }
  }

  private String text(String key) throws IOException {
    expect(json.nextToken(), JsonToken.VALUE_STRING, "text for " + key);
    return json.getText();
  }

  private void expect(@Nullable JsonToken found, JsonToken wanted, String what) {
    if (found != wanted) {
      throw failure(what, found == null ? "the end of the file" : kind(found));
    }
  }

  private static String kind(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      case VALUE_STRING -> "text";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      default -> token.asString() == null ? "something else" : token.asString();
    };
  }

  private InputException failure(String expected, String found) {
    return failure(name, json.currentTokenLocation(), expected, found);
  }

  private static InputException failure(
      String name, @Nullable JsonLocation at, String expected, String found) {
    Location place =
        at == null
            ? Location.InFile.whole(name)
            : new Location.InFile(name, at.getLineNr(), at.getColumnNr());
    return new InputException(
        Finding.inFile(RuleId.PARSE_FAILED, name)
            .at(place)
            .expected(expected)
            .found(Text.visible(Text.shortened(Text.oneLine(found), 200)))
            .next("build the artifacts again, or restore the manifest"));
  }
}
