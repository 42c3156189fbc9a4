package dev.suiren.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.ledger.Deed.Kind;
import dev.suiren.people.Caller;
import dev.suiren.people.SpaceId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeedTest {
  private static final Deed DEED = Deed.of(Kind.HELD, "0a");

  @Test
  void writesTheSameFactsAlwaysInTheSameWay() {
    Deed one = DEED.with("b", 2).with("a", List.of("x", "y-z")).with("c", List.of());
    Deed other = DEED.with("c", List.of()).with("a", List.of("x", "y-z")).with("b", 2);
    assertThat(one).isEqualTo(other);
    assertThat(one.payload()).isEqualTo("{\"a\":[\"x\",\"y-z\"],\"b\":2,\"c\":[]}");
    assertThat(DEED.payload()).isEqualTo("{}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "名", "a\tb", "a\"b", "a/b", "é", "line\n"})
  void takesNoText(String text) {
    assertThatThrownBy(() -> Deed.of(Kind.HELD, text)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DEED.with("a", text)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DEED.with(text, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DEED.with("a", List.of("x", text)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takesNoLongWord() {
    assertThatThrownBy(() -> Deed.of(Kind.HELD, "x".repeat(129)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void namesWhoDidItByIdOnly() {
    Caller job = Caller.system(new SpaceId("s"), "library.ingest");
    assertThat(DEED.by(job).payload()).isEqualTo("{\"by\":\"system\"}");
  }
}
