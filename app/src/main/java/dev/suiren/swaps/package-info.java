/// Swaps: what would be lost if one base took the place of another, and how bases did over time
/// (thesis S5).
///
/// It promises that two kept runs of the same checks are compared by the very method of `proof
/// compare`, item by item down to both answers; that a gate is said in plain words, and its verdict
/// kept as it was that day; and that whatever is text of others is cleared for who looks. It
/// refuses to compare runs of different checks, to compute an earlier verdict anew, and to have
/// more than one comparison in memory. Doors: `Swaps` (two runs), `Portraits` (cards and their
/// history), `Verdicts` (what was found before).
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "people",
      "audit",
      "base",
      "checks",
      "comparison",
      "proof",
      "runs",
      "charts",
      "sheets",
      "web",
      "web::spi"
    })
package dev.suiren.swaps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
