/// Command line: the contract that scripts rely on.
///
/// It promises that stdout carries the result only, that exit codes are 0 done, 1 failed with one
/// line, 2 wrong usage, and that while `up` runs the other verbs talk to it over a local socket. It
/// refuses to own anything: each verb calls one door. The local user is the owner, audience staff.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "people",
      "audit",
      "ledger",
      "glossary",
      "library",
      "base",
      "checks",
      "comparison",
      "effect",
      "answers",
      "proof",
      "proof::spi",
      "runs",
      "web",
      "web::spi"
    })
package dev.suiren.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
