/// Web: the frame every page hangs in.
///
/// It promises layouts, sign-in, languages, and that each request carries a proven `Caller`; Host
/// and Origin lists, CSRF on every write, and a content security policy without inline code. It
/// refuses to decide anything a room should decide. Rooms register their pages through `spi`.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "people", "audit"})
package dev.suiren.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
