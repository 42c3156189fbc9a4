package dev.suiren.library.web;

import dev.suiren.audit.Aspect;
import dev.suiren.audit.Evidence;
import dev.suiren.library.DocumentId;
import dev.suiren.web.spi.PageModel;
import java.util.List;
import java.util.Optional;

/// What `library/held.jte` shows to editors: why a document is held.
public record HeldPage(DocumentId id, List<Finding> findings) implements PageModel {

  public HeldPage {
    findings = List.copyOf(findings);
  }

  /// @param term the rule that matched
  /// @param around the held text with what stands about it
  /// @param hidden what is written there in characters that nobody sees
  public record Finding(
      Aspect aspect,
      Evidence<String> term,
      Evidence<String> around,
      Optional<Evidence<String>> hidden)
      implements PageModel {}
}
