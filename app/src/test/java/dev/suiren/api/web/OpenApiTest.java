package dev.suiren.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.testing.GeneratedDocument;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenApiTest {
  @Test
  void theDocumentSaysWhatTheApiDoes() throws IOException {
    GeneratedDocument.check("docs/openapi.json", new OpenApi().write());
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
