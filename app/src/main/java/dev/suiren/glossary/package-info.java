/// Glossary: what the people of a space call things (thesis S2).
///
/// It promises that a question which uses one name of a thing reaches what is written under another
/// from the next question on, without a new index, and that a file of entries is taken whole or not
/// at all. It refuses to show entries to anybody but the staff of their space, and to take words
/// that the review does not let through. Doors: `Glossary` (entries), `Names` (asking).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "people", "audit", "web", "web::spi"})
package dev.suiren.glossary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
