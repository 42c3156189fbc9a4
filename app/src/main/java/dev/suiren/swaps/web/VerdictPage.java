package dev.suiren.swaps.web;

import dev.suiren.sheets.Numbers;
import dev.suiren.swaps.KeptVerdict;
import dev.suiren.web.spi.PageModel;
import java.util.Optional;

/// What `swaps/verdict.jte` and `swaps/verdictsheet.jte` show: a verdict as it was found on one
/// day.
public record VerdictPage(KeptVerdict verdict) implements PageModel {

  public ResultPart found() {
    return new ResultPart(verdict.result(), Optional.empty());
  }

  /// Where the same runs are compared as they are now.
  public String anew() {
    return "/proof/compare?a=%s&b=%s&margin=%s&alpha=%s"
        .formatted(
            verdict.pairing().a().run().value(),
            verdict.pairing().b().run().value(),
            verdict.result().bar().margin(),
            verdict.result().bar().alpha());
  }

  public String on() {
    return Numbers.minute(verdict.made().at());
  }
}
