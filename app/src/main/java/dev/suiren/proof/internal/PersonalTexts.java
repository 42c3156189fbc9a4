package dev.suiren.proof.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Running texts with personal data and keys in them that belong to nobody, made by the rules of
/// their check digits; and with numbers that only look like such. The same for the same seed.
final class PersonalTexts {
  private static final int MOST_SENTENCES = 3;

  private final Random random;
  private final PersonalValues values;
  private final LookAlikes others;
  private final PersonalCarriers carriers;

  PersonalTexts(long seed) {
    this.random = new Random(seed);
    this.values = new PersonalValues(random);
    this.others = new LookAlikes(random);
    this.carriers = PersonalCarriers.with(random);
  }

  List<Labeled> list(int count) {
    List<Labeled> texts = new ArrayList<>(count);
    for (int i = 1; i <= count; i++) {
      texts.add(text("p" + i));
    }
    return texts;
  }

  private Labeled text(String id) {
    String script = PersonalCarriers.SCRIPTS.get(random.nextInt(3));
    StringBuilder text = new StringBuilder();
    List<Labeled.Marked> spans = new ArrayList<>();
    int sentences = 1 + random.nextInt(MOST_SENTENCES);
    for (int i = 0; i < sentences; i++) {
      text.append(i == 0 ? "" : carriers.pick(script, "joint"));
      switch (random.nextInt(5)) {
        case 0 -> text.append(carriers.pick(script, "plain"));
        case 1 -> other(script, text);
        default -> personal(script, text, spans);
      }
    }
    return new Labeled(id, text.toString(), spans);
  }

  private void other(String script, StringBuilder text) {
    boolean numbered = random.nextBoolean();
    String carrier = carriers.pick(script, numbered ? "numbered" : "other");
    text.append(carrier.replace("@", numbered ? others.number() : others.value()));
  }

  private void personal(String script, StringBuilder text, List<Labeled.Marked> spans) {
    boolean told = random.nextInt(3) > 0;
    PersonalValues.Value value = values.value(told);
    String carrier = carriers.pick(script, told ? value.kind() : "silent");
    int place = carrier.indexOf('@');
    text.append(carrier, 0, place);
    int start = text.codePointCount(0, text.length());
    text.append(value.text());
    int end = text.codePointCount(0, text.length());
    text.append(carrier, place + 1, carrier.length());
    spans.add(new Labeled.Marked(value.type(), start, end));
  }
}
