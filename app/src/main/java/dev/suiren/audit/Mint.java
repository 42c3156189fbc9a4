package dev.suiren.audit;

import dev.suiren.people.Audience;

/// The one place where `Cleared` and `Evidence` are made. Handed out to the audit's own body only;
/// asking for it from anywhere else is refused at once.
public final class Mint {
  private static final String BODY = "dev.suiren.audit.internal";

  private Mint() {}

  /// Refuses every caller outside the audit's body with `IllegalCallerException`.
  public static Mint open() {
    Class<?> caller =
        StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).getCallerClass();
    if (!caller.getPackageName().equals(BODY)) {
      throw new IllegalCallerException("only the audit clears");
    }
    return new Mint();
  }

  public <T> Cleared<T> clear(T value, Audience audience, PolicyEpoch epoch) {
    return new Cleared<>(value, audience, epoch);
  }

  public <T> Evidence<T> evidence(T value) {
    return new Evidence<>(value);
  }
}
