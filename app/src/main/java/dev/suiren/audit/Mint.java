package dev.suiren.audit;

import dev.suiren.people.Audience;
import java.util.function.Supplier;

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

  /// Markup that is put together when somebody reads it.
  ///
  /// @param source gives the same each time it is asked, in any thread
  public Html html(Supplier<String> source) {
    return new Html(source);
  }

  public <T> Evidence<T> evidence(T value) {
    return new Evidence<>(value);
  }
}
