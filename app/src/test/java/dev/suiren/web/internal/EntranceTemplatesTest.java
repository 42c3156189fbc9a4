package dev.suiren.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.kernel.Problem;
import dev.suiren.people.Role;
import dev.suiren.web.Language;
import dev.suiren.web.PasswordPage;
import dev.suiren.web.ProblemPage;
import dev.suiren.web.SignInPage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntranceTemplatesTest {

  @ParameterizedTest
  @EnumSource
  void drawsTheSignInPageWithEachNotice(SignInPage.Notice notice) {
    for (Language language : Language.values()) {
      String html = Canvas.draw("web/signin", new SignInPage(notice, true), language);
      DrawingRules.check(html);
      assertThat(html)
          .contains("<html lang=\"" + language.tag() + "\"")
          .contains("action=\"/signin\"")
          .contains("name=\"_csrf\" value=\"token\"")
          .doesNotContain("class=\"nav\"");
    }
  }

  @ParameterizedTest
  @EnumSource
  void drawsEachProblem(Problem problem) {
    for (Language language : Language.values()) {
      DrawingRules.check(Canvas.draw("web/problem", new ProblemPage(problem), language));
      DrawingRules.check(
          Canvas.draw("web/problem", new ProblemPage(problem), language, Role.READER));
    }
  }

  @ParameterizedTest
  @EnumSource
  void drawsThePasswordPage(Language language) {
    String html =
        Canvas.draw(
            "web/password", new PasswordPage(true, true, true, false, 12), language, Role.READER);
    DrawingRules.check(html);
    assertThat(html).contains("role=\"alert\"").contains("12");
  }
}
