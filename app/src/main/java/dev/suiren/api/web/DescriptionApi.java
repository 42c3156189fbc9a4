package dev.suiren.api.web;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The API's description of itself, as OpenAPI 3.1.
@Controller
public class DescriptionApi {
  private final byte[] description =
      new OpenApi().write().getBytes(java.nio.charset.StandardCharsets.UTF_8);

  @Operation(summary = "Describes this API")
  @GetMapping("/v1/openapi.json")
  public ResponseEntity<byte[]> describe() {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(description);
  }
}
