/// Gaps: what people ask and the documents do not answer (theses S2, S4).
///
/// It promises that nothing is kept before the owner of a space has said so, that no row tells who
/// asked or when within a day, that personal data and secrets are masked before anything is
/// written, and that rows end after the days that the owner chose. It refuses questions of teens,
/// children and people of unknown age, and what the audit refused. Keeping is done behind the
/// answer, and its failure is never the asker's. Door: `Gaps`.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"kernel", "people", "audit", "answers", "web", "web::spi"})
package dev.suiren.gaps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
