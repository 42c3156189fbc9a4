package dev.suiren.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeChoiceTest {
  @TempDir Path folder;

  private Path home(String verb, String... arguments) {
    return choice(verb, arguments).home().root();
  }

  private HomeChoice choice(String verb, String... arguments) {
    return HomeChoice.of(verb, List.of(arguments), Map.of("SUIREN_HOME", "usual"), folder);
  }

  @Test
  void isTheOneNamedElseTheUsualOne() {
    assertThat(home("ask", "--home", "mine", "q")).isEqualTo(folder.resolve("mine"));
    assertThat(home("ask", "--home=mine", "q")).isEqualTo(folder.resolve("mine"));
    assertThat(home("ask", "q")).isEqualTo(folder.resolve("usual"));
  }

  @Test
  void isPrivateAndStableForAFolderOfDocuments() throws Exception {
    Files.createDirectories(folder.resolve("docs"));
    Files.createDirectories(folder.resolve("others"));

    assertThat(home("ask", "--docs", "docs", "q"))
        .isEqualTo(home("search", "--docs", "./docs/", "q"))
        .isNotEqualTo(home("ask", "--docs", "others", "q"))
        .startsWithRaw(folder.resolve("usual/folders"));
  }

  @Test
  void takesSettingsAndTermsOfTheUsualOneForAPrivateOneAndNeverItsDatabase() throws Exception {
    Files.createDirectories(folder.resolve("docs"));
    HomeChoice choice = choice("ask", "--docs", "docs", "q");

    assertThat(choice.properties())
        .containsExactly(
            folder.resolve("usual/suiren.properties"),
            choice.home().root().resolve("suiren.properties"));
    assertThat(choice.settings())
        .containsExactly(
            "--suiren.database-url=", "--suiren.audit.lender=" + folder.resolve("usual"));
    assertThat(choice("ask", "q").properties())
        .containsExactly(folder.resolve("usual/suiren.properties"));
    assertThat(choice("ask", "q").settings()).isEmpty();
  }

  @Test
  void isTheUsualOneForUpWhateverItFollows() throws Exception {
    Files.createDirectories(folder.resolve("docs"));

    assertThat(home("up", "--docs", "docs")).isEqualTo(folder.resolve("usual"));
  }

  @Test
  void refusesTwoAnswersAndAFolderThatIsNotThere() {
    assertThatThrownBy(() -> home("ask", "--docs", "docs", "--home", "mine"))
        .hasMessage("--docs and --home exclude each other");
    assertThatThrownBy(() -> home("ask", "--docs", "nowhere"))
        .hasMessage("no such folder: nowhere");
  }
}
