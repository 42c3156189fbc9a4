package dev.suiren.api.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Whether the house is up, for whoever watches over it; says nothing else.
@Controller
public class HealthApi {

  record Health(String status) {}

  @Operation(summary = "Says that the server is up", gives = Health.class, open = true)
  @GetMapping("/health")
  public ResponseEntity<byte[]> health() {
    return Bodies.json(new Health("up"));
  }
}
