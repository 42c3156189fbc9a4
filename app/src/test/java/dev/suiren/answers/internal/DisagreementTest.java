package dev.suiren.answers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.answers.Answers.Question;
import dev.suiren.answers.Citation;
import dev.suiren.answers.Findings;
import dev.suiren.answers.Means;
import dev.suiren.answers.Reply;
import dev.suiren.audit.TermAudit;
import dev.suiren.glossary.Names;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("S2")
class DisagreementTest {
  private static final Optional<Instant> OLD = Optional.of(Instant.parse("2023-03-01T08:00:00Z"));
  private static final Optional<Instant> NEW = Optional.of(Instant.parse("2025-06-30T08:00:00Z"));

  private static Findings findings(String question, String one, String other) {
    Handbook handbook =
        Handbook.bilingual().with("old.md", "A", one, OLD).with("new.md", "B", other, NEW);
    return handbook
        .answering(new TermAudit(), Names.NONE, FakeBases.none())
        .findings(Handbook.ANN, Question.of(question), Set.of(), Means.LEARNED);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "停车场有多少个车位？|总部停车场共有120个车位。|总部停车场共有180个车位。|您的文档说法不一：",
        "停車場有多少個車位？|總部停車場共有120個車位。|總部停車場共有180個車位。|您的文件說法不一：",
        "消防演习什么时候举行？|消防演习于2024年5月12日举行。|消防演习于2024年6月3日举行。|您的文档说法不一：",
        "How many seats does the canteen have?|The new canteen has 120 seats for guests."
            + "|The new canteen has 180 seats for guests.|Your documents disagree: ",
      })
  void bothAreShownWithTheirDates(String question, String one, String other, String said) {
    Findings findings = findings(question, one, other);

    assertThat(findings.marksConflict()).isTrue();
    Reply.Extracted reply = (Reply.Extracted) findings.reply();
    assertThat(reply.conflict()).hasSize(2);
    assertThat(reply.citations())
        .filteredOn(citation -> reply.conflict().contains(citation.number()))
        .extracting(Citation::document)
        .extracting(name -> name.value())
        .containsExactlyInAnyOrder("old.md", "new.md");
    assertThat(reply.text().value())
        .startsWith(said)
        .contains("old.md (2023-03-01) [", "new.md (2025-06-30) [");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // The same said in another way.
        "停车场有多少个车位？|总部停车场共有120个车位。|总部停车场共有一百二十个车位。",
        "停車場有多少個車位？|總部停車場共有1,200個車位。|总部停车场共有1200个车位。",
        // Two subjects.
        "北京停车场有多少个车位？|北京停车场共有120个车位。|上海停车场共有180个车位。",
        // What they part by is not asked for.
        "谁管理停车场的车位？|李明管理停车场的120个车位。|李明管理停车场的180个车位。",
        // Two different sentences.
        "停车场有多少个车位？|总部停车场共有120个车位。|访客停车须在前台登记，最长停留3小时。",
      })
  void nothingIsMarkedWhereNothingIsContested(String question, String one, String other) {
    assertThat(findings(question, one, other).marksConflict()).isFalse();
  }

  @Test
  void oneDocumentDoesNotContradictItself() {
    Findings findings = findings("停车场有多少个车位？", "总部停车场共有120个车位。总部停车场共有180个车位。", "食堂在二楼。");

    assertThat(findings.marksConflict()).isFalse();
  }
}
