package dev.suiren.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
  @ParameterizedTest
  @CsvSource({
    "xterm-256color,'',true",
    "xterm-256color,1,false",
    "dumb,'',false",
  })
  void showsBoldLettersUnlessItsUserDoesNotWantThem(String kind, String plain, boolean bold) {
    assertThat(Terminal.allowsBold(Map.of("TERM", kind, "NO_COLOR", plain))).isEqualTo(bold);
    assertThat(Terminal.allowsBold(Map.of("NO_COLOR", plain))).as("no terminal known").isFalse();
  }

  @Test
  void showsControlCharactersInsteadOfObeyingThem() {
    assertThat(Terminal.visible("a\u001b[2Jb\nc\u0007")).isEqualTo("a\uFFFD[2Jb\nc\uFFFD");
    assertThat(Terminal.line("a\tb\nc")).isEqualTo("a b c");
  }
}
