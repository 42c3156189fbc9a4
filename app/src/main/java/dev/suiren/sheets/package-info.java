/// Sheets: how figures are written, alike on all pages and in all files (thesis S5).
///
/// It promises that the same figure looks the same everywhere, and that words of others stay words
/// in Markdown. It refuses to know what a figure is about, and any language. Doors: `Numbers`,
/// `Markdown`.
@NullMarked
@ApplicationModule(allowedDependencies = {"base"})
package dev.suiren.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
