package dev.suiren.library.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetailTest {
  /// What says no more than the failure's own sentence, or helps only who reads a log.
  private static final Set<String> LEFT_OUT =
      Set.of(
          "",
          "no text in it",
          "no text: scanned?",
          "protected by a password",
          "not there, or not ours",
          "not wanted any more",
          "the parser could not be started",
          "a compound file that is not a document",
          "not a document we can read",
          "exit code ");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "page 17|page|17",
        "more than 10000 parts|parts|10000",
        "unpacks to more than 512 MiB|unpacked|512",
        "unpacks to 100 times its size|times|100",
        "more than 20000000 characters of text|characters|20000000",
        "more than 512 MiB|mebibytes|512",
        "longer than 60 s|seconds|60",
        "binary workbook: save as XLSX|xlsb|''",
      })
  void hasAWordForWhatReadersOfFilesSay(String line, String word, String number) {
    assertThat(Detail.find(line)).contains(new Detail(word, number));
  }

  @Test
  void leavesOutWhatOnlyALogNeeds() {
    assertThat(Detail.find("IOException")).isEmpty();
    assertThat(Detail.find("no text: scanned?")).isEmpty();
  }

  /// A new detail needs its words in three languages, or a place among what is left out.
  @Test
  void knowsEveryDetailThatIsWrittenInTheSources() throws IOException {
    Pattern fixed = Pattern.compile("Failure\\.[A-Z_]+,\\s+\"([^\"]*)\"\\s*[);]");
    Set<String> unknown = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/suiren/library/internal"))) {
      for (Path file : files.toList()) {
        List<String> said =
            fixed.matcher(Files.readString(file)).results().map(found -> found.group(1)).toList();
        said.stream()
            .filter(line -> !LEFT_OUT.contains(line) && Detail.find(line).isEmpty())
            .forEach(unknown::add);
      }
    }
    assertThat(unknown).isEmpty();
  }
}
