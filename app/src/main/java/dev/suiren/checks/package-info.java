/// Checks: what must hold of an answer, and whether it does (thesis S5).
///
/// It promises checks read from files with every error named by file, line and field; scores that
/// the same answer always gets again, each with the reason of a failure as a code and its
/// parameters, for pages in three languages; and that what could not be judged is neither right nor
/// wrong. It refuses to ask a model for an opinion, to put questions to a base, and to run code
/// that is not walled in. Doors: `CheckFiles` (files), `ShippedChecks` (our own), `PublicForm`
/// (public forms), `CheckSet` (all of these as texts), `Scorer`. It is a function of its input and
/// of `sandbox`, needs no wiring and keeps its body beside its face.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "people", "sandbox"})
package dev.suiren.checks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
