package dev.suiren.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenApiTest {
  private static final Path DOCUMENT = Path.of("../docs/openapi.json");

  /// Writes the document anew and fails if it differed: the second run passes, and the difference
  /// is seen in review.
  @Test
  void theDocumentSaysWhatTheApiDoes() throws IOException {
    String written = Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "";
    String now = new OpenApi().write();
    if (!written.equals(now)) {
      Files.createDirectories(DOCUMENT.getParent());
      Files.writeString(DOCUMENT, now);
    }
    assertThat(written).isEqualTo(now);
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    JsonNode document = JsonMapper.builder().build().readTree(new OpenApi().write());
    assertThat(document.findValuesAsString("$ref"))
        .isNotEmpty()
        .allSatisfy(
            reference ->
                assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse());
    assertThat(document.path("paths").propertyNames())
        .containsExactlyInAnyOrder(
            "/v1/chat/completions", "/v1/models", "/v1/models/{id}", "/health", "/v1/openapi.json");
  }
}
