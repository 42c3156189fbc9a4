package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CharsetGuessTest {
  private static final String SIMPLIFIED = "员工每年享有十五天带薪年假，须提前两周申请。";
  private static final String TRADITIONAL = "員工每年享有十五天帶薪年假，須提前兩週申請。";
  private static final String FRENCH = "Le congé payé est accordé à chaque employé dès l’été.";
  private static final String GERMAN = "Für Rückfragen: Straße 5, Köln – täglich geöffnet.";

  @TempDir private Path folder;

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("GB18030", SIMPLIFIED),
        Arguments.of("GB18030", "合同编号"),
        Arguments.of("GB18030", "年假"),
        Arguments.of("GB18030", "供应商应当于交货后三十日内开具发票。"),
        Arguments.of("GB18030", "Warranty 保修期 24 months"),
        Arguments.of("GB18030", "注塑机螺杆温度超过二百八十度时报警"),
        Arguments.of("Big5", TRADITIONAL),
        Arguments.of("Big5", "合約編號"),
        Arguments.of("Big5", "休假規定"),
        Arguments.of("Big5", "供應商應於交貨後三十日內開立發票。"),
        Arguments.of("Big5", "Warranty 保固期 24 months"),
        Arguments.of("x-windows-950", "價格為五百歐元€，碁"),
        Arguments.of("windows-1252", FRENCH),
        Arguments.of("windows-1252", GERMAN),
        Arguments.of("windows-1252", "naïve café"),
        Arguments.of("UTF-8", SIMPLIFIED),
        Arguments.of("UTF-8", "plain"),
        Arguments.of("UTF-16", SIMPLIFIED),
        Arguments.of("UTF-16LE", "Plain words\nin lines"),
        Arguments.of("UTF-16BE", "Plain words\nin lines"),
        Arguments.of("UTF-16LE", SIMPLIFIED),
        Arguments.of("UTF-16BE", TRADITIONAL),
        Arguments.of("UTF-8", "\uFEFF" + FRENCH));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void tellsEncodingsApart(String charset, String text) throws Exception {
    Path file = Files.write(folder.resolve("a.txt"), text.getBytes(Charset.forName(charset)));
    assertThat(TextFile.readAll(file)).isEqualTo(text.replace("\uFEFF", ""));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void staysTrueForLongerTexts(String charset, String text) throws Exception {
    String longer = (text + "\n").repeat(20_000).replace("\uFEFF", "");
    Path file = Files.write(folder.resolve("a.txt"), longer.getBytes(Charset.forName(charset)));
    assertThat(TextFile.readAll(file)).isEqualTo(longer);
  }

  @Test
  void believesWhatAPageDeclares() throws Exception {
    String page = "<html><meta charset=\"big5\"><p>丁一</p>";
    Path file = Files.write(folder.resolve("a.html"), page.getBytes(Charset.forName("Big5")));
    assertThat(TextFile.readAll(file)).isEqualTo(page);
  }

  @Test
  void doesNotBelieveADeclarationThatTheBytesContradict() throws Exception {
    String page = "<html><meta content='text/html; charset=utf-8'><p>" + SIMPLIFIED;
    Path file = Files.write(folder.resolve("a.html"), page.getBytes(Charset.forName("GBK")));
    assertThat(TextFile.readAll(file)).isEqualTo(page);
  }
}
