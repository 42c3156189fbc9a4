package dev.suiren.runs.internal;

import static dev.suiren.base.internal.RecordingHome.saying;
import static dev.suiren.runs.internal.RunHouse.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.checks.CheckFile;
import dev.suiren.checks.CheckSet;
import dev.suiren.checks.Dimension;
import dev.suiren.checks.NamedPicture;
import dev.suiren.checks.Reason;
import dev.suiren.proof.Card;
import dev.suiren.runs.Run;
import dev.suiren.runs.Score;
import dev.suiren.runs.SetId;
import dev.suiren.testing.Databases;
import dev.suiren.testing.Pictures;
import dev.suiren.testing.ScriptedServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Runs of checks that show pictures, on both databases.
@Tag("S5")
class SeeingRunsTest {
  private static final String CHECKS =
      """
      - {id: seen, function: counting, dimension: multimodal, question: "How many?", images: p.png, expect: {number: 3}}
      - {id: plain, function: sums, dimension: mathematics, question: "What is 1 and 2?", expect: {number: 3}}
      """;

  @TempDir Path folder;

  private static SetId keep(RunHouse house, String content) {
    List<CheckFile> files = List.of(new CheckFile("a.yaml", CHECKS));
    NamedPicture picture = new NamedPicture("p.png", Pictures.picture(content));
    return house
        .sets
        .keep(EDITOR, new CheckSet("shop", Optional.empty(), files, List.of(picture)))
        .id();
  }

  private static List<Optional<Reason.Code>> why(RunHouse house, Run run) {
    List<Optional<Reason.Code>> why = new ArrayList<>();
    house.scores.read(EDITOR, run.id(), (Score score) -> why.add(score.answer().why()));
    return why;
  }

  @ParameterizedTest
  @EnumSource
  void picturesAreKeptWithTheirSetAndShownToTheBase(Databases databases) throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(saying("3"));
        RunHouse house = new RunHouse(databases, folder).withSeeingBase(server)) {
      SetId one = keep(house, "one");
      assertThat(keep(house, "one")).isEqualTo(one);
      assertThat(keep(house, "two")).isNotEqualTo(one);
      assertThat(house.readAnew().checks(EDITOR, one))
          .as("read anew from its rows")
          .isEqualTo(house.sets.checks(EDITOR, one));
      assertThat(house.ended(one, 1).tally()).isEqualTo(new Run.Tally(2, 2, 0, 2, 0));
      assertThat(server.exchanges().stream().map(it -> it.body()))
          .filteredOn(body -> body.contains(Pictures.picture("one").url()))
          .hasSize(1);
      assertThat(house.ended(one, 1).course().progress().replayed()).isEqualTo(2);
      assertThat(server.exchanges()).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatABaseCannotSeeIsLeftOut(Databases databases) throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(saying("3"));
        RunHouse house = new RunHouse(databases, folder).withBase(server)) {
      Run run = house.ended(keep(house, "one"), 2);
      assertThat(run.tally()).isEqualTo(new Run.Tally(2, 2, 2, 1, 0));
      assertThat(why(house, run)).contains(Optional.of(Reason.Code.TAKES_NO_IMAGES));
      assertThat(house.judgements.figures(EDITOR, run.id()).dimensions())
          .filteredOn(Card.Row::leftOut)
          .extracting(Card.Row::name)
          .containsExactly(Dimension.MULTIMODAL.words());
      assertThat(server.exchanges()).hasSize(2).noneMatch(it -> it.body().contains("image_url"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatABaseRejectsIsNotAnsweredAndNotWrong(Databases databases) throws Exception {
    ScriptedServer.Script choosing =
        to -> {
          if (to.body().contains("image_url")) {
            to.answer(400, "application/json", "{\"error\":{\"message\":\"no images\"}}");
          } else {
            saying("3").play(to);
          }
        };
    try (ScriptedServer server = ScriptedServer.playing(choosing);
        RunHouse house = new RunHouse(databases, folder).withSeeingBase(server)) {
      Run run = house.ended(keep(house, "one"), 25);
      assertThat(run.course().state()).isEqualTo(Run.State.DONE);
      assertThat(run.tally()).isEqualTo(new Run.Tally(25, 25, 25, 1, 0));
      assertThat(why(house, run))
          .containsOnly(Optional.empty(), Optional.of(Reason.Code.BASE_SILENT));
    }
  }
}
