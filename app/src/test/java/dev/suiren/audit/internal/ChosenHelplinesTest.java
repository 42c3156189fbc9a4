package dev.suiren.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.audit.Effect;
import dev.suiren.audit.Handling;
import dev.suiren.audit.Helpline;
import dev.suiren.audit.OperatorSettings;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import dev.suiren.testing.Databases;
import dev.suiren.testing.TestHome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChosenHelplinesTest {
  private static final Caller OWNER = TestAudit.caller(Audience.STAFF, Role.OWNER);
  private static final Helpline FILE = new Helpline("From the file 555 0100", "", "", "");

  @TempDir Path folder;
  private final TestAudit policy = TestAudit.blocking("evil");

  private ChosenHelplines open(TestHome home) {
    return new ChosenHelplines(new SqlHelplines(home.db()), FILE, policy::policy);
  }

  @ParameterizedTest
  @EnumSource
  void theOwnersChoiceComesBeforeTheFileAndNothingGoesBackToIt(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      ChosenHelplines helplines = open(home);
      assertThat(helplines.get(OWNER)).isEqualTo(FILE);
      Helpline own = new Helpline("", "希望热线 13800138000", "", "Hope 116 123");
      helplines.choose(OWNER, own);
      assertThat(helplines.said(OWNER)).isEqualTo(own);
      assertThat(helplines.isChosen(OWNER)).isTrue();
      helplines.choose(OWNER, Helpline.NONE);
      assertThat(helplines.get(OWNER)).isEqualTo(FILE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatTheAuditRefusesIsNotTaken(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      ChosenHelplines helplines = open(home);
      assertThatThrownBy(() -> helplines.choose(OWNER, new Helpline("evil 1", "", "", "")))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("audit");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLineThatNoLongerPassesIsNotSaid(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      ChosenHelplines helplines = open(home);
      policy.change("file", Effect.BLOCK);
      assertThat(helplines.said(OWNER).isNone()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aNumberToCallIsSaidWhateverIsChosenForPersonalData(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      ChosenHelplines helplines = open(home);
      Helpline own = new Helpline("Hope 13800138000", "", "", "");
      helplines.choose(OWNER, own);
      policy.handle(Handling.parse(List.of("contact:children:block")));
      assertThat(helplines.said(OWNER)).isEqualTo(own);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nobodyButTheOwnerChooses(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      ChosenHelplines helplines = open(home);
      Caller editor = TestAudit.caller(Audience.STAFF, Role.EDITOR);
      assertThatThrownBy(() -> helplines.choose(editor, FILE)).isInstanceOf(ProblemException.class);
      assertThatThrownBy(() -> helplines.get(editor)).isInstanceOf(ProblemException.class);
    }
  }

  @Test
  void aWrongLineIsToldInOneLine() {
    for (String wrong : new String[] {"a\nb", "x".repeat(201), "<b>1</b>", "[x](y)"}) {
      assertThatThrownBy(() -> new Helpline(wrong, "", "", ""))
          .isInstanceOf(ProblemException.class)
          .hasMessageStartingWith("a line of help ");
    }
    assertThat(new Helpline("😀".repeat(200), "", "", "").isNone()).isFalse();
  }

  @Test
  void pinsEveryDefault() {
    assertThat(
            new org.springframework.boot.context.properties.bind.Binder()
                .bindOrCreate("suiren.audit", OperatorSettings.class))
        .isEqualTo(new OperatorSettings("", "", "", "", ""));
  }
}
