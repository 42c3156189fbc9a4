/// Disguise: finds listed words that somebody wrote so that a list would not find them (thesis S4).
///
/// It promises to find a word spelled by its sound, by its first letters, in parts, out of order,
/// by look-alikes or in pictures (`Disguises`), or only with signs between its letters
/// (`SpacedWords`), in one pass and as the text comes; and to stay silent where the text makes more
/// sense as it stands. It refuses to say what a find means: it knows no audience and no policy. It
/// is a function of its words and of Unicode's tables, needs no wiring and keeps its body beside
/// its face.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.suiren.disguise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
