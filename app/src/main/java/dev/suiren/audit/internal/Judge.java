package dev.suiren.audit.internal;

import dev.suiren.audit.Aspect;
import dev.suiren.audit.AuditSettings;
import dev.suiren.audit.Channel;
import dev.suiren.audit.Span;
import dev.suiren.audit.Surface;
import dev.suiren.audit.Thresholds;
import dev.suiren.classifier.Classifier;
import dev.suiren.classifier.Score;
import dev.suiren.people.Audience;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the classifiers are asked, and what follows from what they say. Thread-safe.
final class Judge {
  static final String MODERATION = "moderation";
  static final String INJECTION = "injection";

  private final Classifier classifier;
  private final AuditSettings settings;
  private final Map<Audience, Band> moderation;
  private final Map<Audience, Band> injection;

  Judge(Classifier classifier, AuditSettings settings) {
    this.classifier = classifier;
    this.settings = settings;
    this.moderation = bands(settings.moderationByAudience());
    this.injection = bands(settings.injectionByAudience());
  }

  /// For staff is noted what would stop a text for the public.
  private static Map<Audience, Band> bands(Map<Audience, Thresholds> thresholds) {
    Map<Audience, Band> bands = new EnumMap<>(Audience.class);
    thresholds.forEach(
        (audience, each) -> {
          bands.put(audience, Band.of(each));
          if (audience == Audience.PUBLIC) {
            bands.put(Audience.STAFF, Band.noting(each));
          }
        });
    return bands;
  }

  /// Nothing where the classifiers are not to be asked.
  static Optional<Judge> of(Classifier classifier, AuditSettings settings) {
    return settings.classifier() ? Optional.of(new Judge(classifier, settings)) : Optional.empty();
  }

  /// Another one, other verdicts.
  String fingerprint() {
    return String.join(
        "\n",
        classifier.hash(),
        moderation.toString(),
        injection.toString(),
        "documents " + settings.documentModeration() + " " + settings.documentInjection());
  }

  /// A whole text to be moderated, where that says anything.
  Optional<Hearing> openHearing(Surface surface, Audience audience) {
    return moderating(surface, audience).map(band -> hearing(band, Optional.empty()));
  }

  /// The same of a text as it grows, whose reader waits.
  Optional<Hearing> openStream(Surface surface, Audience audience) {
    return moderating(surface, audience).map(band -> hearing(band, opening(band)));
  }

  private Hearing hearing(Band band, Optional<Opening> opening) {
    return new Hearing(classifier.openPassage(), band, opening);
  }

  private Optional<Opening> opening(Band band) {
    return band.stops()
        ? Optional.of(new Opening(classifier::openPassage, band))
        : Optional.empty();
  }

  private Optional<Band> moderating(Surface surface, Audience audience) {
    boolean staff = audience == Audience.STAFF;
    return switch (surface) {
      case QUESTION, ANSWER -> Optional.ofNullable(moderation.get(audience));
      case DOCUMENT, TOOL ->
          staff ? Optional.empty() : Optional.of(Band.holding(settings.documentModeration()));
      case NAME -> Optional.empty();
    };
  }

  private Optional<Band> guarding(Surface surface, Audience audience) {
    return switch (surface) {
      case QUESTION -> Optional.ofNullable(injection.get(audience));
      case DOCUMENT, TOOL -> Optional.of(Band.holding(settings.documentInjection()));
      case ANSWER, NAME -> Optional.empty();
    };
  }

  /// Whether a text at this place is judged only when all of it is there.
  boolean wantsAll(Surface surface, Audience audience) {
    return guarding(surface, audience).filter(Band::stops).isPresent();
  }

  /// The sentences of a whole text that give orders.
  List<Span> listOrders(int[] text, Surface surface, Audience audience) {
    List<Span> spans = new ArrayList<>();
    guarding(surface, audience)
        .ifPresent(
            band -> {
              for (Score score : classifier.listInjections(text, band.note())) {
                band.effect(score.probability())
                    .map(
                        effect ->
                            new Span(
                                score.start(),
                                score.end(),
                                Channel.CLASSIFIER,
                                INJECTION,
                                Aspect.INJECTION,
                                effect))
                    .ifPresent(spans::add);
              }
            });
    return spans;
  }
}
