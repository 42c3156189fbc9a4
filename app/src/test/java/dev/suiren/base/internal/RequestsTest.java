package dev.suiren.base.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.base.Prompt;
import dev.suiren.base.Prompt.Message;
import dev.suiren.base.Prompt.Speaker;
import dev.suiren.base.SourceId;
import dev.suiren.kernel.Hash;
import dev.suiren.testing.Pictures;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestsTest {
  private static final SourceId SOURCE = Requests.source("http://host/v1", "m");
  private static final Prompt PROMPT =
      new Prompt(List.of(new Message(Speaker.PERSON, "火?")), 10, OptionalDouble.of(0.5));

  /// The form is public: files of others depend on it.
  @Test
  void theFormStays() {
    assertThat(SOURCE.value()).isEqualTo(Hash.of("14:http://host/v1,1:m,"));
    assertThat(Requests.hash(SOURCE, PROMPT, 2))
        .isEqualTo(
            Hash.of(
                "16:suiren-request-1,64:" + SOURCE.value() + ",2:10,3:0.5,0:,1:2,6:PERSON,4:火?,"));
  }

  @Test
  void picturesStandBehindTheirTextByTheirBytes() {
    Message seen = new Message(Speaker.PERSON, "火?", List.of(Pictures.picture("a")));
    Prompt showing = new Prompt(List.of(seen), 10, OptionalDouble.of(0.5));
    assertThat(Requests.hash(SOURCE, showing, 2))
        .isEqualTo(
            Hash.of(
                "16:suiren-request-1,64:"
                    + SOURCE.value()
                    + ",2:10,3:0.5,0:,1:2,6:PERSON,4:火?,7:PICTURE,64:"
                    + Hash.of(Pictures.png("a"))
                    + ","));
  }

  @Test
  void whateverDiffersMakesAnotherCall() {
    Prompt split =
        new Prompt(
            List.of(new Message(Speaker.PERSON, "火"), new Message(Speaker.PERSON, "?")),
            10,
            OptionalDouble.of(0.5));
    Prompt seeded = new Prompt(PROMPT.messages(), 10, OptionalDouble.of(0.5), OptionalInt.of(1));
    Set<String> hashes =
        Set.of(
            Requests.hash(SOURCE, PROMPT, 1),
            Requests.hash(SOURCE, PROMPT, 2),
            Requests.hash(Requests.source("http://host/v1", "n"), PROMPT, 1),
            Requests.hash(SOURCE, split, 1),
            Requests.hash(SOURCE, seeded, 1),
            Requests.hash(SOURCE, seeded, 2),
            Requests.hash(SOURCE, new Prompt(PROMPT.messages(), 11, OptionalDouble.of(0.5)), 1),
            Requests.hash(SOURCE, new Prompt(PROMPT.messages(), 10, OptionalDouble.empty()), 1));
    assertThat(hashes).hasSize(8);
  }
}
