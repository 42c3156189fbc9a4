/// Kernel: what every room stands on and that stands on nothing itself.
///
/// It promises ids that sort by time, one door to the database with visible transactions, durable
/// jobs that roll back with the data, a vault for secrets at rest, the home folder's layout, what
/// counts as a picture, and one list of every problem a person can be told about. It refuses to
/// know any other room.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.suiren.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
