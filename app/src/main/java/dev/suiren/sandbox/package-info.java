/// Sandbox: runs code nobody has read, under limits of the operating system (thesis S5).
///
/// It promises that a program finds no network, no file of ours but the interpreter's own, a folder
/// in memory that ends with it, an empty environment, and limits of time, memory, processes and
/// output; and that nothing of it runs on when the answer is there. It refuses to run anything
/// where the system does not give these limits: the answer is then `Run.NotRun`, which is neither
/// right nor wrong. Door: `Sandbox`. It stands on tools of the system alone and needs no wiring, so
/// its body is beside its face.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.suiren.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
