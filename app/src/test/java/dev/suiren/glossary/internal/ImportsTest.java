package dev.suiren.glossary.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.glossary.Flaw;
import dev.suiren.glossary.Glossary;
import dev.suiren.glossary.Glossary.BadRow;
import dev.suiren.glossary.Glossary.Importing;
import dev.suiren.glossary.GlossaryFile;
import dev.suiren.glossary.Naming;
import dev.suiren.testing.Databases;
import dev.suiren.testing.TestHome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportsTest {
  @TempDir Path folder;

  private static Importing take(Glossary glossary, String file) {
    return glossary.importCsv(Desk.EDITOR, file.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @EnumSource
  void takesAFileAndBringsItBack(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Glossary glossary = Desk.glossary(home);
      Desk.add(glossary, "PTO", "vacation");
      Desk.add(glossary, "VPN", "tunnel");
      String file =
          "\uFEFFTerm,Names,Note\r\nPTO,年假； annual leave,\"see \"\"HR\"\", 2\"\r\n\r\nvpn,Tunnel\n"
              + "MX-3,\"三号线\nline three\"";
      assertThat(take(glossary, file)).isEqualTo(new Importing.Imported(1, 2, 0));
      assertThat(take(glossary, file)).isEqualTo(new Importing.Imported(0, 0, 3));

      byte[] out = GlossaryFile.of(glossary.listAll(Desk.EDITOR));
      assertThat(new String(out, StandardCharsets.UTF_8))
          .isEqualTo(
              "\uFEFFterm,names,note\r\nMX-3,\"三号线; line three\",\r\n"
                  + "PTO,\"年假; annual leave\",\"see \"\"HR\"\", 2\"\r\nvpn,Tunnel,\r\n");
      assertThat(glossary.importCsv(Desk.EDITOR, out)).isEqualTo(new Importing.Imported(0, 0, 3));
    }
  }

  @Test
  void aFormulaGoesOutAsTextAndComesBackAsItWas() {
    try (TestHome home = Databases.SQLITE.open(folder)) {
      Glossary glossary = Desk.glossary(home);
      Desk.add(glossary, "=1+cmd", "@home");
      byte[] out = GlossaryFile.of(glossary.listAll(Desk.EDITOR));
      assertThat(new String(out, StandardCharsets.UTF_8)).contains("'=1+cmd,'@home");
      assertThat(glossary.importCsv(Desk.EDITOR, out)).isEqualTo(new Importing.Imported(0, 0, 1));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PTO,年假#MX-3|2|NAMES_MISSING",
        "PTO,年假##,三号线|3|TERM",
        "PTO,年假#ＰＴＯ,休假|2|TWICE",
        "PTO,年假#MX-3,三号线,note,more|2|COLUMNS",
        "PTO,年假#MX-3,\"三号线|2|QUOTE",
        "PTO,年假#MX-3,\"三号\"线|2|QUOTE",
        "PTO,\"年假#休假\"#MX-3,forbidden|3|HELD",
        "term,names,note#|0|NOTHING",
        "''|0|NOTHING",
      })
  void namesTheBadRowAndTakesNothing(String file, int line, Flaw flaw) {
    try (TestHome home = Databases.SQLITE.open(folder)) {
      Glossary glossary = Desk.glossary(home, "forbidden");
      assertThat(take(glossary, file.replace('#', '\n')))
          .isEqualTo(new Importing.Refused(List.of(new BadRow(line, flaw))));
      assertThat(glossary.listAll(Desk.EDITOR)).isEmpty();
    }
  }

  @Test
  void namesTheFirstTenBadRows() {
    try (TestHome home = Databases.SQLITE.open(folder)) {
      Importing.Refused refused =
          (Importing.Refused) take(Desk.glossary(home), "lonely\n".repeat(30));
      assertThat(refused.rows()).hasSize(10).first().isEqualTo(new BadRow(1, Flaw.NAMES_MISSING));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GB18030", "UTF-16"})
  void saysThatAFileIsNotUtf8(String charset) throws Exception {
    try (TestHome home = Databases.SQLITE.open(folder)) {
      assertThat(Desk.glossary(home).importCsv(Desk.EDITOR, "PTO,年假".getBytes(charset)))
          .isEqualTo(new Importing.Refused(List.of(new BadRow(0, Flaw.NOT_TEXT))));
    }
  }

  @Test
  void readsTabsBetweenCells() {
    try (TestHome home = Databases.SQLITE.open(folder)) {
      Glossary glossary = Desk.glossary(home);
      assertThat(take(glossary, "PTO\t年假\tleave, paid\n"))
          .isEqualTo(new Importing.Imported(1, 0, 0));
      assertThat(glossary.find(Desk.EDITOR, "PTO").orElseThrow().note().value())
          .isEqualTo("leave, paid");
    }
  }

  @ParameterizedTest
  @EnumSource
  void holdsTenThousandEntriesAndAtMostTwentyThousand(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Glossary glossary = Desk.glossary(home);
      assertThat(take(glossary, rows(0, 10_000))).isEqualTo(new Importing.Imported(10_000, 0, 0));
      Glossary.Listing page = glossary.list(Desk.READER, "", 9_990, 50);
      assertThat(page.total()).isEqualTo(10_000);
      assertThat(page.entries()).hasSize(10);
      assertThat(Desk.names(home).in(Desk.READER, "where is term 7777?"))
          .containsExactly(new Naming("term 7777", Set.of("name 7777")));

      assertThat(take(glossary, rows(10_000, 20_001)))
          .isEqualTo(new Importing.Refused(List.of(new BadRow(0, Flaw.FULL))));
      assertThat(glossary.list(Desk.READER, "", 0, 1).total()).isEqualTo(10_000);
    }
  }

  private static String rows(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "term " + i + ",name " + i)
        .collect(Collectors.joining("\n"));
  }
}
