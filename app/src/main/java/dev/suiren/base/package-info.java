/// Base: the language models, all behind one port (theses S5, S8).
///
/// It promises that any OpenAI-compatible endpoint streams text, tool calls, usage and a finish
/// reason in the same way, that a failing base falls back to the next, that keys never leave the
/// vault, and that what bases say to a proof is recorded once and replayed. It refuses redirects,
/// link-local addresses, and bases added by anyone but the owner. What a base says is foreign text:
/// it is shown only after the audit. Doors: `Bases`, `Recordings`, `RecordedCalls`; port `Base`.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "people", "audit", "web", "web::spi"})
package dev.suiren.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
