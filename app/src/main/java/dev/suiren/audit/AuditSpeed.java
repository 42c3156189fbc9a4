package dev.suiren.audit;

import dev.suiren.kernel.Allowed;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A door for measuring how fast the audit reads, on made-up terms and on texts of the asker's own.
public interface AuditSpeed {

  /// Takes some minutes on the calling thread.
  ///
  /// @param progress hears how it goes
  @Allowed(why = "measures on what the asker brings; tells nothing of anybody")
  Figures measure(Order order, Consumer<String> progress);

  /// What is to be measured.
  ///
  /// @param texts from whose characters terms are made up, and whose sentences are read over and
  ///   over; those that are mostly Han for the figures of Chinese, the others for `latin…`
  /// @param seed of all that is made up
  /// @param seconds how long streams are played
  /// @param keep a folder that the terms and the text are written to, for others to be measured on
  record Order(List<String> texts, long seed, int seconds, Optional<Path> keep) {
    public Order {
      texts = List.copyOf(texts);
    }
  }

  /// What came out.
  ///
  /// @param values by name, in the order they are shown
  /// @param settings sha-256 of what was measured on
  record Figures(Map<String, Number> values, String settings) {
    public Figures {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }
}
