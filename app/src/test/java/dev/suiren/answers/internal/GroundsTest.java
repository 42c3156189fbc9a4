package dev.suiren.answers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Passage 1 is the Chinese one about leave, 2 the table of hotels, 3 about the VPN, 4 about
/// laptops.
@Tag("S2")
class GroundsTest {
  private static final String QUESTION = "入职8年有几天年假？ And after 8 years?";

  private static Grounds grounds() {
    Handbook handbook =
        new Handbook()
            .with(
                "人事/年假.md",
                "年假 2024版",
                "员工入职满一年后，每年享有十天带薪年假。入职满五年的员工，每年享有15天。未休完的年假可以结转到次年3月31日。预算为120万元，上限80%。")
            .with("财务/差旅.md", "住宿标准", "城市\t每晚上限\n北京\t1,500元\n上海\t600元")
            .with(
                "it/vpn.md",
                "Remote access",
                "The VPN password expires after 90 days. Call the help desk at extension 4711"
                    + " between 9:00 and 17:30. The router is a PX-200. It was installed on May 3,"
                    + " 2021.")
            .with(
                "it/laptops.md",
                "Laptops",
                "Every new colleague gets a laptop. Laptops are replaced after forty-eight"
                    + " months.");
    return Grounds.of(handbook.passages(), QUESTION);
  }

  private static boolean stands(String statement) {
    int mark = statement.lastIndexOf('[');
    int number = statement.charAt(mark + 1) - '0';
    return grounds()
        .standing(statement.substring(0, mark), List.of(number))
        .equals(List.of(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "满一年有10天年假。[1]",
        "满五年有十五天 [1]",
        "入职8年，有15天年假 [1]",
        "Employees get 10 days after a year, and 15 days after 5 years [1]",
        "You may carry it over until March 31 [1].",
        "預算是1,200,000元，上限八成即80% [1]",
        "It is 1.2 million yuan [1]",
        "根据2024版规定 [1]",
        "北京每晚1500元，上海600元 [2]",
        "The limit in Beijing is 1500 yuan [2].",
        "Ninety days: it expires after 90 days [3]",
        "密码90天后过期，请拨4711 [3]",
        "服务台上班时间为9点到17点30分 [3]",
        "The PX200 was installed on 3 May 2021 [3].",
        "它于2021年5月安装 [3]",
        "About 100 days pass before the password expires [3]",
        "There are two ways to reach the help desk [3].",
        "4. Call the help desk at extension 4711 [3]",
        "Laptops are replaced after 48 months [4]",
        "Yes [4]",
        "是的。[3]",
        "员工可以结转没有用掉的假期 [1]",
        "New staff receive a portable computer, and laptops are replaced [4]",
      })
  void anHonestStatementKeepsItsCitation(String statement) {
    assertThat(stands(statement)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "满一年有12天年假。[1]",
        "满五年有二十天 [1]",
        "年假可以结转到4月30日 [1]",
        "The VPN password expires after 60 days [3].",
        "The help desk has extension 4711 and closes at 18:00 [3].",
        "The router is a PX-300 [3].",
        "It was installed on May 3, 2019 [3].",
        "密码60天后过期 [3]",
        "上海每晚600元，成都450元 [2]",
        "The password expires after 90 days [1].",
        "Photosynthesis turns sunlight into chemical energy inside chloroplasts [3].",
        "乙醇沸点低于纯净液体汽油 [1]",
      })
  void aStatementThatThePassageDoesNotCarryLosesIt(String statement) {
    assertThat(stands(statement)).isFalse();
  }

  @Test
  void passagesCitedTogetherCarryAStatementTogether() {
    String both = "年假15天，上海每晚600元 ";
    assertThat(grounds().standing(both, List.of(1, 2))).containsExactly(1, 2);
    assertThat(grounds().standing(both, List.of(1))).isEmpty();
  }

  @Test
  void aCitationAnswersForWhatFollowsTheOneBefore() {
    String said = "Leave is 15 days [1], the password expires after 90 days ";
    assertThat(grounds().standing(said, List.of(3))).containsExactly(3);
    assertThat(grounds().standing("That was in 1234 [1]. It expires after 90 days ", List.of(3)))
        .containsExactly(3);
  }
}
