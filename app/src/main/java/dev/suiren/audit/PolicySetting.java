package dev.suiren.audit;

import dev.suiren.people.Audience;
import java.util.Locale;
import java.util.Optional;

/// A setting that the policy in force depends on, as it is kept with an epoch.
///
/// @param audience whom it is about; empty where it is about all
/// @param value as it is written in the settings, `on` or `off`, or a version
public record PolicySetting(Name name, Optional<Audience> audience, String value) {

  /// Which one.
  public enum Name {
    /// Whether the terms and contexts that Suiren ships are in force.
    SEEDS,
    SEEDS_VERSION,
    /// Whether the classifiers are asked.
    CLASSIFIER,
    CLASSIFIER_VERSION,
    /// Abuse in a question or an answer: from where on it is held, and from where on blocked.
    MODERATION,
    /// Orders in a question, likewise.
    INJECTION,
    /// Abuse in a document, and what tools are given and give back: from where on it is held.
    DOCUMENT_MODERATION,
    /// Orders in them.
    DOCUMENT_INJECTION,
    /// What is looked for besides terms.
    ENGINE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Whether it is on or off.
  public boolean isSwitch() {
    return name == Name.SEEDS || name == Name.CLASSIFIER;
  }

  public boolean isOn() {
    return value.equals("on");
  }

  /// Whether it is two thresholds, `first` and `last`.
  public boolean isPair() {
    return name == Name.MODERATION || name == Name.INJECTION;
  }

  public String first() {
    return value.substring(0, space());
  }

  public String last() {
    return value.substring(Math.min(space() + 1, value.length()));
  }

  private int space() {
    int space = value.indexOf(' ');
    return space < 0 ? value.length() : space;
  }

  /// Whether it is the same setting, whatever its value.
  public boolean isAbout(PolicySetting other) {
    return name == other.name && audience.equals(other.audience);
  }
}
