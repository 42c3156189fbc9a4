package dev.suiren.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.suiren.kernel.ProblemException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// staff > public > teens > children: each step shows less. Narrowing gives the lower of two.
@Tag("S4")
class AudienceTest {

  @ParameterizedTest(name = "{0} narrowed to {1} is {2}")
  @CsvSource({
    "STAFF, STAFF, STAFF",
    "STAFF, PUBLIC, PUBLIC",
    "STAFF, TEENS, TEENS",
    "STAFF, CHILDREN, CHILDREN",
    "PUBLIC, STAFF, PUBLIC",
    "PUBLIC, PUBLIC, PUBLIC",
    "PUBLIC, TEENS, TEENS",
    "PUBLIC, CHILDREN, CHILDREN",
    "TEENS, STAFF, TEENS",
    "TEENS, PUBLIC, TEENS",
    "TEENS, TEENS, TEENS",
    "TEENS, CHILDREN, CHILDREN",
    "CHILDREN, STAFF, CHILDREN",
    "CHILDREN, PUBLIC, CHILDREN",
    "CHILDREN, TEENS, CHILDREN",
    "CHILDREN, CHILDREN, CHILDREN"
  })
  void isNarrowedAndNeverWidened(Audience from, Audience to, Audience result) {
    assertThat(from.narrowedTo(to)).isEqualTo(result);
    Caller caller =
        new Caller(
            Caller.Kind.PERSON,
            new SpaceId("s"),
            Optional.empty(),
            "a",
            Role.OWNER,
            Set.of(),
            from);
    assertThat(caller.narrowedTo(to).audience()).isEqualTo(result);
  }

  @Test
  void isReadFromItsWordAndFromNothingElse() {
    for (Audience audience : Audience.values()) {
      assertThat(Audience.parse(audience.word())).isEqualTo(audience);
    }
    assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> Audience.parse("everyone"));
  }
}
