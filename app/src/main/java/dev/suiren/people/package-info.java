/// People: who is asking, and what they may.
///
/// It promises that every door can take a `Caller` whose space, groups, role and audience were
/// decided here, from a session, a key or the local socket, and never from a request's body. It
/// refuses to let an audience widen, and treats a person of unknown age as a child. Serves S3, S4.
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package dev.suiren.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
