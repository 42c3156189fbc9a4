package dev.suiren.library.internal;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Clearances;
import dev.suiren.audit.Surface;
import dev.suiren.audit.Verdict;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;

/// The audit of a whole revision and of its file's name. Only what passes both is ever granted.
final class Screening {
  private final Audit audit;
  private final Clearances clearances;

  Screening(Audit audit, Clearances clearances) {
    this.audit = audit;
    this.clearances = clearances;
  }

  /// Slow for a long text: never inside a transaction.
  Screened inspect(String text, String path, Audience audience) {
    return new Screened(
        audit.inspect(text, Surface.DOCUMENT, audience),
        audit.inspect(path, Surface.NAME, audience));
  }

  void grant(String sha256, Audience audience, Screened screened, Caller by) {
    if (!screened.passed()) {
      throw new IllegalArgumentException("only what passed is granted");
    }
    clearances.grant(sha256, audience, screened.text(), by);
  }

  /// Carries a clearance over to this epoch; one that was withdrawn stays withdrawn.
  void renew(String sha256, Audience audience, Screened screened, Caller by) {
    if (screened.passed()) {
      clearances.renew(sha256, audience, screened.text(), by);
    }
  }

  long epoch() {
    return audit.epoch().number();
  }

  /// What the audit said of the text and of the name.
  record Screened(Verdict text, Verdict name) {
    boolean passed() {
      return text.passed() && name.passed() && text.epoch().equals(name.epoch());
    }

    /// Whether the audit broke down on it and must look again.
    boolean faulty() {
      return text.decision() == Verdict.Decision.ERROR || name.decision() == Verdict.Decision.ERROR;
    }

    long epoch() {
      return Math.min(text.epoch().number(), name.epoch().number());
    }
  }
}
