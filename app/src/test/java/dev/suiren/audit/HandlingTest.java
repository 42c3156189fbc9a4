package dev.suiren.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.audit.PolicyHistory.Weight;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Audience;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// One letter for staff, the public, teens and children each: block, mask or note.
@Tag("S4")
class HandlingTest {

  private static Handling of(String place, String contact, String identity, String secret) {
    List<String> lines = new ArrayList<>();
    List<String> rows = List.of(place, contact, identity, secret);
    for (Disclosure kind : Disclosure.values()) {
      for (Audience audience : Audience.values()) {
        char letter = rows.get(kind.ordinal()).charAt(audience.ordinal());
        String word = letter == 'b' ? "block" : letter == 'm' ? "mask" : "note";
        lines.add(kind.word() + ":" + audience.word() + ":" + word);
      }
    }
    return Handling.parse(lines);
  }

  @Test
  void shipsWhatPeopleAreUsedTo() {
    assertThat(Handling.SHIPPED).isEqualTo(of("nnnn", "nmmm", "mmmm", "bbbb"));
  }

  @ParameterizedTest
  @CsvSource({
    "nnnn, nnnn, nmmm, nbbb",
    "bbbb, bbbb, bbbb, bbbb",
    "mmmm, nnnn, mmmm, bbbb",
    "nnmb, nnmb, nmmb, nbbb",
    "nnnb, nmbb, mmbb, bbbb",
  })
  void keepsEveryChoice(String place, String contact, String identity, String secret) {
    Handling handling = of(place, contact, identity, secret);
    assertThat(handling.lines()).hasSize(16);
    assertThat(Handling.parse(handling.lines())).isEqualTo(handling);
    assertThat(handling).isNotEqualTo(Handling.SHIPPED);
  }

  @ParameterizedTest
  @CsvSource({
    "nnnn, nmmm, nnmm, bbbb, identity for public: say block or mask",
    "nnnn, nmmm, mmmm, nnnn, secret for public: say block",
    "nnnn, nmmm, mmmm, mbbb, secret for staff: say block or note",
    "nnnn, mnmm, mmmm, bbbb, 'contact for public: nobody is shown more than a less protected"
        + " audience, for which it is mask'",
    "nnbm, nmmm, mmmm, bbbb, 'place for children: nobody is shown more than a less protected"
        + " audience, for which it is block'",
  })
  void refusesWhatWouldShowTooMuch(
      String place, String contact, String identity, String secret, String line) {
    assertThatThrownBy(() -> of(place, contact, identity, secret))
        .isInstanceOf(ProblemException.class)
        .hasMessage(line);
  }

  @Test
  void refusesWhatIsNoChoice() {
    assertThatThrownBy(() -> Handling.of((kind, audience) -> Effect.REVIEW))
        .hasMessage("place for staff: say block or mask or note");
    assertThatThrownBy(() -> new Handling(Map.of())).hasMessageStartingWith("place for staff");
    assertThatThrownBy(() -> Handling.choice("review")).hasMessageContaining("block, mask or note");
  }

  @Test
  void takesWhatIsNotToldAsShipped() {
    assertThat(Handling.parse(List.of())).isEqualTo(Handling.SHIPPED);
    assertThat(Handling.parse(List.of("contact:staff:mask")))
        .isEqualTo(of("nnnn", "mmmm", "mmmm", "bbbb"));
  }

  @ParameterizedTest
  @EnumSource
  void neverRefusesAQuestion(Audience audience) {
    Handling blocking = of("bbbb", "bbbb", "bbbb", "bbbb");
    assertThat(Disclosure.values())
        .allSatisfy(
            kind -> {
              assertThat(blocking.effect(kind, Surface.QUESTION, audience)).isEqualTo(Effect.MASK);
              assertThat(blocking.effect(kind, Surface.ANSWER, audience)).isEqualTo(Effect.BLOCK);
            });
  }

  @Test
  void putsAudiencesTogetherByWhatTheyAreShown() {
    assertThat(Handling.SHIPPED.weights(Disclosure.CONTACT))
        .containsExactly(
            new Weight(Effect.MASK, List.of(Audience.PUBLIC, Audience.TEENS, Audience.CHILDREN)),
            new Weight(Effect.NOTE, List.of(Audience.STAFF)));
    assertThat(Handling.SHIPPED.weights(Disclosure.SECRET))
        .containsExactly(new Weight(Effect.BLOCK, Arrays.asList(Audience.values())));
  }
}
