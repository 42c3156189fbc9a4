package dev.suiren.answers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.answers.Answers.Turn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpTest {
  private static final String FIRST = "北京的住宿标准是多少？";
  private static final List<Turn> HISTORY =
      List.of(new Turn(true, FIRST), new Turn(false, "500元"), new Turn(true, "那上海呢？"));

  @ParameterizedTest
  @ValueSource(
      strings = {"那成都呢？", "成都呢？", "还有广州？", "它包括早餐吗？", "And in Berlin?", "What about it?", "why"})
  void leansOnTheLastQuestionThatStandsAlone(String question) {
    assertThat(FollowUp.earlier(question, HISTORY)).contains(FIRST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"入职满一年有几天年假？", "How many days of annual leave do I get?", "财务部什么时候付款？"})
  void leavesAQuestionThatStandsAloneAlone(String question) {
    assertThat(FollowUp.earlier(question, HISTORY)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"那上海呢？", "那上海怎么样？", "那上海的特点呢？"})
  void stillAsksForTheKindOfThingThatTheFirstQuestionAskedFor(String question) {
    Asked first = Asked.of(FIRST, List.of());
    assertThat(Asked.following(first, Asked.of(question, List.of())).expectation())
        .isEqualTo(Expectation.MANY);
    Asked when = Asked.of("那上海什么时候？", List.of());
    assertThat(Asked.following(first, when).expectation()).isEqualTo(Expectation.WHEN);
  }

  @Test
  void leansOnNothingWhereNothingWasAsked() {
    assertThat(FollowUp.earlier("那上海呢？", List.of(new Turn(false, "Hello")))).isEmpty();
  }
}
