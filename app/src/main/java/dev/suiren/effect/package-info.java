/// Effect: what a scenario changed for those who use it, in their own terms (theses S5, S6).
///
/// It promises shares and minutes before and after with intervals that hold when questions come in
/// clusters, that figures which a customer entered are called so, and that neither questions nor
/// the names of clusters are kept. It refuses to guess what was not entered, to weigh minutes in
/// money, and to call a difference an effect of the product: it says what else may have changed.
/// Door: `Effects`; `OccasionFile`, `Effect` and `Report` are functions of their input. Methods and
/// their sources: docs/effect.md.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "people",
      "audit",
      "checks",
      "comparison",
      "runs",
      "charts",
      "sheets",
      "web",
      "web::spi"
    })
package dev.suiren.effect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
