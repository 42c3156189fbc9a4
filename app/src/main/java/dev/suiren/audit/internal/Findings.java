package dev.suiren.audit.internal;

import dev.suiren.audit.Payload;
import dev.suiren.audit.Span;
import java.util.List;

/// What was found in a text.
///
/// @param payloads what it says in characters that nobody sees
record Findings(List<Span> spans, List<Payload> payloads) {

  Findings {
    spans = List.copyOf(spans);
    payloads = List.copyOf(payloads);
  }

  Findings with(List<Span> spans) {
    return new Findings(spans, payloads);
  }
}
