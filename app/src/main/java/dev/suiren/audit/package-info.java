/// Audit: nothing reaches a reader before its review has finished (thesis S4).
///
/// It promises that a `Cleared` exists only for text that passed every aspect for an audience at a
/// policy epoch, that a stream releases only what can no longer turn out bad, each sentence when
/// the classifier has judged it, and that any fault ends in a hold. It refuses to clear what it
/// could not inspect, and to hand out a `Cleared` made elsewhere. Doors: `Audit` (inspect, clear,
/// gate), `Clearances` (revision × audience × epoch), `Provisions` (what the operator gave),
/// `Explanations` (a text that is only tried), `TermLists`, `PolicyState`, `PolicyHistory` and
/// `DryRun` (what the owner edits). Holds, epochs, changes of the policy and clearances go to the
/// ledger.
@NullMarked
@ApplicationModule(allowedDependencies = {"classifier", "disguise", "kernel", "ledger", "people"})
package dev.suiren.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
