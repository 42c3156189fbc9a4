/// Proof: figures that tell whether the product does its work (thesis S5).
///
/// It promises that what is measured is the way of a real question through library and answers, or
/// of a real text through the audit, with the settings in force, that every prediction is on disk
/// before a label is read, and that no data set is known to it by name. It refuses to measure on a
/// home that somebody uses: one is opened for the measurement alone, by the caller or by the port
/// `PrivateHomes`. Doors: `Proof` (questions), `AuditProof` (texts), `ProofRuns` (calls to bases,
/// recorded), `Trials` (checks put to a base).
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "people",
      "audit",
      "library",
      "answers",
      "glossary",
      "base",
      "checks",
      "comparison",
      "sandbox"
    })
package dev.suiren.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
