package dev.suiren.runs.internal;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;

/// Who comes in: to all others nothing of this room exists.
final class Entrance {
  private Entrance() {}

  static void require(Caller caller) {
    if (!caller.may(Role.EDITOR)) {
      throw notFound();
    }
  }

  /// For what has to be paid again once it is gone.
  static void requireOwner(Caller caller) {
    if (!caller.may(Role.OWNER)) {
      throw notFound();
    }
  }

  static ProblemException notFound() {
    return new ProblemException(Problem.NOT_FOUND, "there is no such run");
  }
}
