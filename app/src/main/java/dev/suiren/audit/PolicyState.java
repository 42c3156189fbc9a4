package dev.suiren.audit;

import dev.suiren.people.Caller;
import dev.suiren.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The door to what is in force besides the lists of terms: what becomes of personal data and
/// secrets, which its owner chooses here, the settings and the allow-contexts; for the owner.
/// Thread-safe.
public interface PolicyState {

  Now show(Caller caller);

  /// Chooses something else for personal data and secrets: a policy epoch of its own, in force when
  /// the call returns. `CONFLICT` where nothing would change, or where somebody else has changed
  /// the policy meanwhile.
  PolicyEpoch handle(Caller caller, Handling handling);

  /// What is in force.
  ///
  /// @param chosen who chose what becomes of personal data and secrets; empty where it is as
  ///   shipped
  record Now(
      Handling handling, Optional<Chosen> chosen, List<PolicySetting> settings, Contexts contexts) {
    public Now {
      settings = List.copyOf(settings);
    }
  }

  /// @param by absent for a job or the command line
  record Chosen(Optional<PersonId> by, Instant when) {}

  /// Longer texts in which a term does not count.
  ///
  /// @param shipped how many of the `total` are ours
  /// @param first some of them, the operator's first
  record Contexts(int total, int shipped, List<Allowed> first) {
    public static final int MOST = 200;

    public Contexts {
      first = List.copyOf(first);
    }
  }

  /// @param text in which the term does not count
  record Allowed(Evidence<String> term, Evidence<String> text) {}
}
