/// Charts: where the lines, dots and letters of a drawing stand, for figures of a proof (thesis
/// S5).
///
/// It promises drawings that hold finite numbers only, say the same in light, dark and print, tell
/// nothing by color alone, and leave what was not measured open. It refuses to know what is drawn:
/// words stand in the templates of `jte/charts`, which escape them. There is no door: each record
/// is a function of its figures.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.suiren.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
