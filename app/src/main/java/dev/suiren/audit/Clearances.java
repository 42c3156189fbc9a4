package dev.suiren.audit;

import dev.suiren.kernel.Allowed;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import java.util.Set;

/// The record of clearances: revision × audience × policy epoch. A revision nobody cleared is held.
public interface Clearances {

  /// Grants `audience` to the revision whose bytes have `sha256`. Staff may be granted by the
  /// system once every automatic aspect passed; public by an editor's act only; teens and children
  /// are refused until the review room exists.
  void grant(String sha256, Audience audience, Verdict verdict, Caller by);

  /// Withdraws every clearance of the revision for `audience` and all stricter ones, at once.
  void revoke(String sha256, Audience audience, Caller by);

  /// Carries a clearance that stands over to the current epoch, whoever granted it, if `verdict`
  /// says that the revision still passes; otherwise changes nothing, and the clearance lapses.
  void renew(String sha256, Audience audience, Verdict verdict, Caller by);

  /// The audiences a revision is cleared for at the current epoch.
  @Allowed(why = "asked of revisions whose file the caller was found to see")
  Set<Audience> listAudiences(String sha256);

  /// Whether the revision may be shown to the caller's audience now.
  boolean isCleared(String sha256, Caller caller);
}
