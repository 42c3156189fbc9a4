package dev.suiren.kernel.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.testing.Databases;
import dev.suiren.testing.TestHome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MigrationsTest {
  @TempDir Path folder;

  @Test
  void noTwoHaveTheSameNumber() throws IOException {
    var names =
        Arrays.stream(
                new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:db/migration/V*.sql"))
            .map(resource -> String.valueOf(resource.getFilename()).replaceAll("__.*", ""))
            .toList();
    assertThat(names).isNotEmpty().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void runEachScriptOnce(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      String count = "select count(*) from migration";
      int before = home.db().sql(count).query(Integer.class).single();
      new Migrations(home.db()).run();
      assertThat(before).isPositive();
      assertThat(home.db().sql(count).query(Integer.class).single()).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "insert into migration values (99999, 'V99999__later.sql', 'h')"
            + "| this home was written by a newer Suiren: start that version, or restore a backup",
        "update migration set hash = 'h' where number = 1"
            + "| migration V1__people_rights.sql was changed after its run"
      })
  void tellInOneLineWhyAHomeDoesNotFit(String change, String line) {
    try (TestHome home = Databases.SQLITE.open(folder)) {
      home.db().sql(change).update();
      assertThatThrownBy(() -> new Migrations(home.db()).run())
          .hasMessage(line)
          .isInstanceOfSatisfying(
              ProblemException.class,
              thrown -> assertThat(thrown.problem()).isEqualTo(Problem.SETTING_WRONG));
    }
  }
}
