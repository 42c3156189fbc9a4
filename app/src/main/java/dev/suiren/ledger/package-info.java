/// Ledger: what was decided, kept so that a change of it is noticed (thesis S4).
///
/// It promises that entries are only ever added, that each holds the hash of the one before, that
/// the newest is signed, and that a process killed anywhere leaves a chain that holds. It refuses
/// text and names: an entry is made of ids, our own words, counts and keyed hashes, so that
/// forgetting stays possible. Door: `Ledger`.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "people"})
package dev.suiren.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
