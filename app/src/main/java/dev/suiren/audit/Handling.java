package dev.suiren.audit;

import dev.suiren.audit.PolicyHistory.Weight;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Audience;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// What becomes of personal data and secrets, for each kind and audience: blocked, masked or only
/// noted. Immutable.
///
/// Identity numbers and secrets are let through to staff at most; secrets are never masked, since
/// many are known by where they begin alone, and a passage may begin in their midst. Nobody is
/// shown more than a less protected audience; whatever breaks that is refused as `BAD_INPUT`.
public record Handling(Map<Disclosure, Map<Audience, Effect>> effects) {
  /// What may be chosen, gravest first.
  public static final List<Effect> CHOICES = List.of(Effect.BLOCK, Effect.MASK, Effect.NOTE);

  /// As it is where nobody has chosen anything.
  public static final Handling SHIPPED =
      of(
          (kind, audience) ->
              switch (kind) {
                case PLACE -> Effect.NOTE;
                case CONTACT -> audience == Audience.STAFF ? Effect.NOTE : Effect.MASK;
                case IDENTITY -> Effect.MASK;
                case SECRET -> Effect.BLOCK;
              });

  public Handling {
    Map<Disclosure, Map<Audience, Effect>> all = new EnumMap<>(Disclosure.class);
    for (Disclosure kind : Disclosure.values()) {
      Map<Audience, Effect> each = new EnumMap<>(Audience.class);
      each.putAll(effects.getOrDefault(kind, Map.of()));
      check(kind, each);
      all.put(kind, Collections.unmodifiableMap(each));
    }
    effects = Collections.unmodifiableMap(all);
  }

  /// @param choice the effect for a kind and an audience
  public static Handling of(BiFunction<Disclosure, Audience, Effect> choice) {
    Map<Disclosure, Map<Audience, Effect>> all = new EnumMap<>(Disclosure.class);
    for (Disclosure kind : Disclosure.values()) {
      Map<Audience, Effect> each = new EnumMap<>(Audience.class);
      for (Audience audience : Audience.values()) {
        each.put(audience, choice.apply(kind, audience));
      }
      all.put(kind, each);
    }
    return new Handling(all);
  }

  private static void check(Disclosure kind, Map<Audience, Effect> effects) {
    Effect before = Effect.NOTE;
    for (Audience audience : Audience.values()) {
      Effect effect = effects.get(audience);
      if (effect == null || !choices(kind, audience).contains(effect)) {
        String choices =
            choices(kind, audience).stream().map(Effect::word).collect(Collectors.joining(" or "));
        throw bad("%s for %s: say %s".formatted(kind.word(), audience.word(), choices));
      }
      if (effect.compareTo(before) < 0) {
        throw bad(
            "%s for %s: nobody is shown more than a less protected audience, for which it is %s"
                .formatted(kind.word(), audience.word(), before.word()));
      }
      before = effect;
    }
  }

  /// What may be chosen for a kind and an audience, whatever is chosen for others.
  public static List<Effect> choices(Disclosure kind, Audience audience) {
    boolean staff = audience == Audience.STAFF;
    return switch (kind) {
      case PLACE, CONTACT -> CHOICES;
      case IDENTITY -> staff ? CHOICES : List.of(Effect.BLOCK, Effect.MASK);
      case SECRET -> staff ? List.of(Effect.BLOCK, Effect.NOTE) : List.of(Effect.BLOCK);
    };
  }

  /// The choice of that name.
  public static Effect choice(String word) {
    return CHOICES.stream()
        .filter(effect -> effect.word().equals(word))
        .findFirst()
        .orElseThrow(() -> bad("say block, mask or note for each kind and audience"));
  }

  private static ProblemException bad(String line) {
    return new ProblemException(Problem.BAD_INPUT, line);
  }

  /// What is chosen for a kind and an audience.
  public Effect effect(Disclosure kind, Audience audience) {
    return effects.getOrDefault(kind, Map.of()).getOrDefault(audience, Effect.BLOCK);
  }

  /// What becomes of it where it stands: a question is never refused for what its asker gives away,
  /// so what is blocked elsewhere is masked there.
  public Effect effect(Disclosure kind, Surface surface, Audience audience) {
    Effect chosen = effect(kind, audience);
    return surface == Surface.QUESTION && chosen == Effect.BLOCK ? Effect.MASK : chosen;
  }

  /// What is chosen for a kind, gravest first, each with its audiences.
  public List<Weight> weights(Disclosure kind) {
    return CHOICES.stream()
        .map(effect -> new Weight(effect, audiences(kind, effect)))
        .filter(weight -> !weight.audiences().isEmpty())
        .toList();
  }

  private List<Audience> audiences(Disclosure kind, Effect effect) {
    return Arrays.stream(Audience.values())
        .filter(audience -> effect(kind, audience) == effect)
        .toList();
  }

  /// One line for each kind and audience, as in `contact:public:mask`.
  public List<String> lines() {
    return Arrays.stream(Disclosure.values())
        .flatMap(kind -> Arrays.stream(Audience.values()).map(audience -> line(kind, audience)))
        .toList();
  }

  private String line(Disclosure kind, Audience audience) {
    return cell(kind, audience) + effect(kind, audience).word();
  }

  private static String cell(Disclosure kind, Audience audience) {
    return kind.word() + ":" + audience.word() + ":";
  }

  /// Reads such lines; what they do not name is as shipped.
  public static Handling parse(List<String> lines) {
    Map<String, Effect> told =
        lines.stream()
            .collect(
                Collectors.toMap(
                    line -> line.substring(0, line.lastIndexOf(':') + 1),
                    line -> choice(line.substring(line.lastIndexOf(':') + 1))));
    return of(
        (kind, audience) ->
            Optional.ofNullable(told.get(cell(kind, audience)))
                .orElseGet(() -> SHIPPED.effect(kind, audience)));
  }
}
