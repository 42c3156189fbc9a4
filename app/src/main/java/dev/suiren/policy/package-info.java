/// Policy: the owner's pages on what the audit looks for (thesis S4).
///
/// It promises that a list does nothing before its false alarms are known, that a change can be
/// tried on the documents before it is made, and that every earlier state can be seen and put back.
/// It refuses everybody but the owner, and decides nothing itself: the audit does. No door: pages
/// only.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"kernel", "people", "audit", "audit::spi", "web", "web::spi"})
package dev.suiren.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
