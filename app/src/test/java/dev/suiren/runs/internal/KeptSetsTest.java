package dev.suiren.runs.internal;

import static dev.suiren.runs.internal.RunHouse.EDITOR;
import static dev.suiren.runs.internal.RunHouse.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.checks.Check;
import dev.suiren.checks.CheckFile;
import dev.suiren.checks.CheckSet;
import dev.suiren.checks.PublicForm;
import dev.suiren.kernel.Problem;
import dev.suiren.runs.SetId;
import dev.suiren.testing.Databases;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What may be kept now, and what was kept before.
@Tag("S5")
class KeptSetsTest {
  private static final CheckFile SUMS =
      new CheckFile("sums.jsonl", "{\"question\":\"How many?\",\"answer\":\"#### 41\"}");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void aSetThatHasAnIdTwiceOpensStillAndIsNotKeptAnew(Databases databases) {
    try (RunHouse house = new RunHouse(databases, folder)) {
      CheckSet twice = new CheckSet("sums", Optional.of(PublicForm.GSM8K), List.of(SUMS, SUMS));
      assertProblem(Problem.BAD_INPUT, () -> house.sets.keep(EDITOR, twice));
      SqlSets.Row old =
          new SqlSets.Row(new SetId("old"), "sums", "GSM8K", 2, new SqlSets.Size(0, 0));
      house.store.sets().insert(EDITOR.space(), old, twice.files(), house.store.now());
      assertThat(house.readAnew().checks(EDITOR, old.id()))
          .extracting(Check::id)
          .containsExactly("sums/0", "sums/0");
    }
  }
}
