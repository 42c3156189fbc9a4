package dev.suiren.swaps.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.base.SourceId;
import dev.suiren.runs.Run;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CoursesTest {
  private static final Run LATER = SwapsTemplatesTest.run("2", "2026-02-01T08:00:00Z");
  private static final Run EARLIER = SwapsTemplatesTest.run("1", "2026-01-01T08:00:00Z");
  private static final Run OTHER = ofOther(SwapsTemplatesTest.run("3", "2026-03-01T08:00:00Z"));

  private static Run ofOther(Run run) {
    Run.Asked base = run.base();
    return new Run(
        run.id(),
        run.set(),
        new Run.Asked(base.name(), base.url(), base.model(), new SourceId("other")),
        run.terms(),
        run.course(),
        run.tally());
  }

  @Test
  void anEarlierRunLeadsToTheHistoryOfItsOwnBase() {
    Courses courses = Courses.of(List.of(OTHER, LATER, EARLIER), Optional.of(EARLIER));
    assertThat(courses.choices()).containsExactly(OTHER, LATER);
    assertThat(courses.chosen()).contains(LATER);
  }

  @Test
  void aRunThatIsNotAmongTheLatestIsAdded() {
    Courses courses = Courses.of(List.of(OTHER), Optional.of(EARLIER));
    assertThat(courses.choices()).containsExactly(OTHER, EARLIER);
    assertThat(courses.chosen()).contains(EARLIER);
  }

  @Test
  void whereNothingIsAskedTheFirstIsShown() {
    assertThat(Courses.of(List.of(LATER, OTHER), Optional.empty()).chosen()).contains(LATER);
    assertThat(Courses.of(List.of(), Optional.empty()).chosen()).isEmpty();
  }
}
