package io.apiledger.kernel.artifact;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.apiledger.model.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A manifest as JSON, one file a line. */
final class ManifestWriter {
  private ManifestWriter() {}

  static byte[] write(Manifest manifest) {
    StringBuilder out = new StringBuilder(160 * (manifest.files().size() + 1));
    out.append("{\n\"format\":").append(quoted(Manifest.FORMAT));
    out.append(",\n\"set\":").append(quoted(manifest.set()));
    out.append(",\n\"files\":[\n");
    String separator = "";
    for (Map.Entry<String, Digest> file : manifest.files().entrySet()) {
      out.append(separator).append("{\"path\":").append(quoted(file.getKey()));
      out.append(",\"sha256\":\"").append(file.getValue()).append("\"}");
      separator = ",\n";
    }
    out.append(manifest.files().isEmpty() ? "]\n}\n" : "\n]\n}\n");
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    JsonStringEncoder.getInstance().quoteAsString(text, out);
    return out.append('"').toString();
  }
}
