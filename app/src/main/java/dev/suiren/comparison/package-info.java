/// Comparison: whether a change lost a function, from what two systems scored on the same items.
///
/// It promises paired differences per function with intervals and tests that hold when items come
/// in clusters, one correction over all rows, and "cannot tell" wherever the records do not decide
/// (thesis S5); and that a file of any length is read in bounded memory. It refuses to score an
/// answer and to guess what was not recorded. Doors: `Pairs` (reading), `Comparison`, `Power`,
/// `SequentialPlan`. It is a function of its files, needs no wiring and keeps its body beside its
/// face. Methods and their sources: docs/comparison.md.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package dev.suiren.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
