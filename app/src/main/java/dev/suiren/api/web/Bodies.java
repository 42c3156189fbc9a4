package dev.suiren.api.web;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/// Bodies in the words of the protocol, whatever the rest of the house does with JSON.
final class Bodies {
  private static final JsonMapper JSON = Wire.json();

  private Bodies() {}

  static ResponseEntity<byte[]> json(Object body) {
    return json(200, body);
  }

  static ResponseEntity<byte[]> json(int status, Object body) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .body(JSON.writeValueAsBytes(body));
  }
}
