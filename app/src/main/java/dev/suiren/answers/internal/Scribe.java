package dev.suiren.answers.internal;

import dev.suiren.base.Base;
import dev.suiren.base.Bases;
import dev.suiren.base.Prompt;
import dev.suiren.people.Caller;
import java.util.Optional;

/// Who writes: the configured bases in their order, or one that is given.
interface Scribe {

  boolean isThere(Caller caller);

  Bases.Answered stream(Caller caller, Prompt prompt, Base.Receiver receiver);

  static Scribe of(Bases bases) {
    return new Scribe() {
      @Override
      public boolean isThere(Caller caller) {
        return bases.isConfigured(caller);
      }

      @Override
      public Bases.Answered stream(Caller caller, Prompt prompt, Base.Receiver receiver) {
        return bases.stream(caller, prompt, receiver);
      }
    };
  }

  static Scribe of(Base base) {
    return new Scribe() {
      @Override
      public boolean isThere(Caller caller) {
        return true;
      }

      @Override
      public Bases.Answered stream(Caller caller, Prompt prompt, Base.Receiver receiver) {
        return new Bases.Answered(
            Optional.empty(), Optional.empty(), base.stream(prompt, receiver));
      }
    };
  }
}
