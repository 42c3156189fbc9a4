/// Answers: questions in, cited and cleared answers out (theses S1, S2, S4).
///
/// It promises that every sentence it shows is either quoted from a passage the caller may read or
/// written by a base and released by the gate, that every citation opens its exact passage, and
/// that "not in your documents" is an answer. It refuses citations a base invents or whose passage
/// shares neither its numbers nor its words, and never shows what was held. Doors: `Answers` (ask),
/// `Conversations` (what was asked before); event: `QuestionUnanswered`.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "people",
      "audit",
      "glossary",
      "library",
      "base",
      "web",
      "web::spi"
    })
package dev.suiren.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
