/// Classifier: what the audit asks for a second opinion after its word lists.
///
/// It promises a probability for what a word list cannot tell: whether a sentence abuses somebody
/// or only quotes, denies or teaches abuse, and whether a text gives the assistant orders. It
/// refuses to decide anything: from which probability on a text is stopped, and for whom, stands in
/// the audit. The weights are learned by `./suiren train-moderation`, lie beside the code and are
/// read when first asked. Door: `Classifier`.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package dev.suiren.classifier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
