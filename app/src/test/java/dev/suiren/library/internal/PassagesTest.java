package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.library.internal.Passages.Passage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PassagesTest {

  private record Cut(Parsed.Text text, List<LeafRow> leaves, List<Passage> passages) {
    static Cut of(String source) {
      Parsed.Text text = PlainParsers.text(source);
      List<LeafRow> leaves = Leaves.of(text);
      return new Cut(text, leaves, Passages.of(leaves));
    }

    List<String> texts() {
      CodePointText all = new CodePointText(text.text());
      return passages.stream().map(p -> all.slice(p.start(), p.end())).toList();
    }
  }

  @Test
  void keepsTheHeadingPathAndNeverCrossesAHeading() {
    Cut cut = Cut.of("# Leave\n\nTwelve days.\n\n## Sick\n\nCall.\n\nWrite.\n\n# Pay\n\nMonthly.");
    assertThat(cut.texts()).containsExactly("Twelve days.", "Call.\n\nWrite.", "Monthly.");
    assertThat(cut.passages())
        .extracting(Passage::heading)
        .containsExactly(List.of("Leave"), List.of("Leave", "Sick"), List.of("Pay"));
  }

  @Test
  void aHeadingThatNothingFollowsIsFoundByItsOwnWords() {
    Cut cut = Cut.of("# Part\n\n## Title only\n\n# Next\n\nText.\n\n# End");
    assertThat(cut.texts()).containsExactly("Title only", "Text.", "End");
    assertThat(cut.passages().getFirst().heading()).containsExactly("Part");
  }

  @Test
  void packsBlocksUpToAboutFourHundredHanCharacters() {
    String block = "员工每年享有带薪年假。".repeat(14);
    Cut cut = Cut.of(String.join("\n\n", block, block, block, block, block));
    assertThat(cut.texts())
        .allSatisfy(text -> assertThat(text.length()).isBetween(150, 410))
        .hasSize(3);
  }

  @Test
  void splitsALongBlockAtSentencesWithoutLosingOne() {
    String block =
        IntStream.range(0, 300)
            .mapToObj(i -> "Sentence number " + i + ".")
            .collect(Collectors.joining(" "));
    Cut cut = Cut.of(block);
    assertThat(cut.texts()).hasSizeGreaterThan(2).allMatch(text -> text.endsWith("."));
    assertThat(String.join(" ", cut.texts())).isEqualTo(block);
  }

  @Test
  void repeatsATablesHeaderOnlyInWhatIsSearched() {
    String rows =
        IntStream.range(0, 90)
            .mapToObj(i -> "| part " + i + "\t" + "x".repeat(40))
            .collect(Collectors.joining("\n\n"));
    Cut cut = Cut.of("Before.\n\n| Name\tPrice\n\n" + rows + "\n\nAfter.");
    assertThat(cut.passages())
        .extracting(Passage::header)
        .startsWith("", "", "Name\tPrice", "Name\tPrice")
        .endsWith("");
    assertThat(cut.texts().get(1)).startsWith("Name\tPrice");
    assertThat(cut.texts().get(2)).doesNotContain("Price");
  }

  @Test
  void passagesNeitherOverlapNorRunBackwardsNorLeaveTheirLeaf() {
    Cut cut = Cut.of(("# 标题 𠮷\n\n" + "第一句。𠮷第二句！Third one. ".repeat(90) + "\n\n").repeat(9));
    int before = 0;
    for (Passage passage : cut.passages()) {
      LeafRow leaf = cut.leaves().get(passage.leaf());
      assertThat(passage.start()).isGreaterThanOrEqualTo(Math.max(before, leaf.begins()));
      assertThat(passage.end()).isGreaterThan(passage.start()).isLessThanOrEqualTo(leaf.ends());
      before = passage.end();
    }
  }

  @Test
  void leavesTogetherAreTheWholeText() {
    Cut cut =
        Cut.of(
            ("# H\n\n" + "Some words here. ".repeat(200) + "\n\n").repeat(12) + "长。".repeat(9000));
    assertThat(cut.leaves().stream().map(LeafRow::text).collect(Collectors.joining()))
        .isEqualTo(cut.text().text());
    assertThat(cut.leaves()).hasSizeGreaterThan(6);
    assertThat(cut.leaves()).allMatch(leaf -> leaf.ends() - leaf.begins() <= Leaves.LIMIT + 10);
  }

  @Test
  void aLeafIsAPageWhereThereArePages() {
    Cut cut = Cut.of("First page.\n\nStill.\n\n\fSecond page.");
    assertThat(cut.leaves()).extracting(leaf -> leaf.page().orElseThrow()).containsExactly(1, 2);
    assertThat(cut.texts()).containsExactly("First page.\n\nStill.", "Second page.");
  }

  @Test
  void blocksSurviveStorage() {
    LeafRow leaf = Cut.of("# H\n\nText.\n\n| a\tb").leaves().getFirst();
    assertThat(LeafRow.decodeBlocks(leaf.encodeBlocks())).isEqualTo(leaf.blocks()).hasSize(3);
  }
}
