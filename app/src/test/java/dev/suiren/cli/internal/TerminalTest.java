package dev.suiren.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalTest {
  @Test
  void showsControlCharactersInsteadOfObeyingThem() {
    assertThat(Terminal.visible("a\u001b[2Jb\nc\u0007")).isEqualTo("a\uFFFD[2Jb\nc\uFFFD");
    assertThat(Terminal.line("a\tb\nc")).isEqualTo("a b c");
  }
}
