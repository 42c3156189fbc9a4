/// Library: the documents an assistant may know (thesis S2).
///
/// It promises that every file ends ready or failed with a reason, that revisions never change,
/// that every passage can be found again by its offsets, and that rights and clearance are filters
/// inside the search. It refuses to read outside the added folder, to parse in its own process, and
/// to show a revision nobody cleared. Doors: `Library` (collections, files), `Search`, `Reading`;
/// event: `RevisionsRemoved`.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "people",
      "ledger",
      "audit",
      "audit::spi",
      "glossary",
      "web",
      "web::spi"
    })
package dev.suiren.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
