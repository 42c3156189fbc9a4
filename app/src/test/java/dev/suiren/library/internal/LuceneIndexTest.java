package dev.suiren.library.internal;

import static dev.suiren.library.internal.IndexEntries.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.people.Audience;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("S2")
class LuceneIndexTest {
  @TempDir private Path folder;
  private final FakeEncoders encoders = new FakeEncoders();
  private LuceneIndex index;

  @BeforeEach
  void open() {
    index = LuceneIndex.open(folder, encoders);
  }

  @AfterEach
  void close() {
    index.close();
  }

  private void put(SearchIndex.Entry... entries) {
    IndexEntries.put(index, entries);
  }

  private void embedAll() {
    IndexEntries.embedAll(index, encoders);
  }

  private List<String> find(String text) {
    return find(text, Set.of("handbook"), Audience.STAFF);
  }

  private List<String> find(String text, Set<String> collections, Audience audience) {
    return index.find(new SearchIndex.Request(text, collections, audience, 10)).stream()
        .map(SearchIndex.Found::passage)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "员工每年有多少天年假？, leave",
    "員工每年有多少天年假？, leave",
    "怎么报销差旅费, travel",
    "差旅費如何報銷, travel",
    "where do I report a stolen laptop, laptop",
    "reporting stolen laptops, laptop",
    "防火演習什麼時候, drill",
    "防火演习什么时候, drill",
    "office opening hours, hours"
  })
  void findsTheRightPassageFirstWithinAndAcrossScripts(String question, String passage) {
    put(
        entry("leave", "每位员工每年享有十五天带薪年假，须提前两周申请。"),
        entry("travel", "差旅费在出差结束后十个工作日内凭发票报销。"),
        entry("drill", "防火演習於每年三月及九月舉行，所有同仁必須參加。"),
        entry("laptop", "A stolen laptop must be reported to the service desk within one hour."),
        entry("hours", "The office opens at eight and closes at nineteen hours."),
        entry("canteen", "员工食堂每天中午开放，费用每月结算。"));
    assertThat(find(question)).first().isEqualTo(passage);
  }

  @ParameterizedTest
  @CsvSource({"AB-1203/4, ab", "X100-7, x", "3.14, pi", "2024-05-01, day", "C++, cpp", "1203, ab"})
  void findsPartNumbersExactly(String question, String passage) {
    put(
        entry("ab", "更换滤芯请订购 AB-1203/4。"),
        entry("ab5", "更换垫圈请订购 AB-1204/3，每箱 3 个。"),
        entry("x", "Use bolt X100-7 for the frame."),
        entry("x8", "Use bolt X100-8 and 7 washers for the frame."),
        entry("pi", "The ratio is 3.14 here."),
        entry("pi2", "See chapter 3, section 14."),
        entry("day", "生效日期：2024-05-01。"),
        entry("day2", "生效日期：2024-01-05。"),
        entry("cpp", "The driver is written in C++."),
        entry("c", "The loader is written in C."));
    assertThat(find(question)).first().isEqualTo(passage);
  }

  @Test
  @Tag("S4")
  void neverReturnsAnotherCollectionOrAudienceEvenAsTheOnlyMatch() {
    put(
        new SearchIndex.Entry("p", "d", "r", "board", Audience.STAFF, "car", "The car budget"),
        new SearchIndex.Entry("q", "d", "r", "handbook", Audience.PUBLIC, "car", "The car park"));
    embedAll();
    assertThat(find("car budget")).isEmpty();
    assertThat(find("automobile")).isEmpty();
    assertThat(find("car", Set.of("handbook", "board"), Audience.CHILDREN)).isEmpty();
    assertThat(find("car", Set.of(), Audience.STAFF)).isEmpty();
    assertThat(find("car", Set.of("board"), Audience.STAFF)).containsExactly("p");
    assertThat(find("automobile", Set.of("handbook"), Audience.PUBLIC)).containsExactly("q");
  }

  @Test
  void findsByMeaningOnceTheVectorsAreThere() {
    put(entry("p", "狗不得入内"), entry("q", "公司大门朝南"), entry("r", "公司提供轿车"));
    assertThat(find("犬")).isEmpty();
    embedAll();
    assertThat(find("犬")).first().isEqualTo("p");
    assertThat(index.listWithoutVector(10)).isEmpty();
  }

  @Test
  void saysWhichPassagesWaitAndHowManyDoNot() {
    put(entry("p", "car"), entry("q", "dog"));
    assertThat(index.listWithoutVector(1)).hasSize(1);
    assertThat(index.countEmbedded(List.of("doc-p"))).containsEntry("doc-p", 0);
    embedAll();
    assertThat(index.countEmbedded(List.of("doc-p", "none")))
        .containsEntry("doc-p", 1)
        .containsEntry("none", 0);
  }

  @Test
  void givesUpOnAPassageThatCannotBeEmbedded() {
    encoders.failing = true;
    put(entry("p", "car"));
    embedAll();
    assertThat(index.listWithoutVector(10)).isEmpty();
    assertThat(find("car")).containsExactly("p");
  }

  @Test
  @Tag("S4")
  void doesNotBringBackWhatWasDeletedOrChangedWhileItsVectorWasMade() {
    put(entry("gone", "car one"), entry("changed", "car two"));
    List<SearchIndex.Waiting> waiting = index.listWithoutVector(10);
    index.deleteDocument("doc-gone");
    index.put(List.of(entry("changed", "■■■ masked")));
    index.putVectors(
        waiting.stream()
            .map(w -> new VectorTarget.Embedded(w, encoders.encodePassage(w.text())))
            .toList());
    assertThat(find("car")).isEmpty();
    assertThat(find("masked")).containsExactly("changed");
    assertThat(index.count()).isEqualTo(1);
  }

  @Test
  void replacesAPassageInsteadOfKeepingTwo() {
    put(entry("p", "old words"));
    put(entry("p", "new words"));
    assertThat(index.count()).isEqualTo(1);
    assertThat(find("old")).isEmpty();
  }

  @Test
  void removesDocumentsAndCollections() {
    put(
        new SearchIndex.Entry("1", "d", "r1", "handbook", Audience.STAFF, "", "alpha"),
        new SearchIndex.Entry("2", "d", "r2", "handbook", Audience.STAFF, "", "alpha"),
        new SearchIndex.Entry("3", "e", "r1", "handbook", Audience.STAFF, "", "alpha"));
    index.deleteDocument("d");
    index.refresh();
    assertThat(find("alpha")).containsExactly("3");
    index.deleteCollection("handbook");
    index.refresh();
    assertThat(find("alpha")).isEmpty();
  }

  static Stream<String> hostile() {
    return Stream.of(
        "",
        " \t\n",
        "。，！？…—",
        "😀👩‍👩‍👧‍👦🇨🇳",
        "text:* AND (NOT [a TO b]) ^9 ~\"unclosed \\",
        "\u0000\u0001\u001B[31m\u202E\uFEFF",
        "\uD800 lone \uDC00",
        "=car",
        "年假".repeat(50_000),
        "a1-".repeat(40_000),
        "word ".repeat(20_000) + "car",
        "x".repeat(100_000));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void answersWhateverIsTyped(String question) {
    put(entry("p", "car 年假 😀"), entry("q", "dog"));
    embedAll();
    assertThat(index.find(new SearchIndex.Request(question, Set.of("handbook"), Audience.STAFF, 5)))
        .allSatisfy(found -> assertThat(found.score()).isBetween(0.0, 1.0));
  }

  @Test
  void readsTheEndOfALongQuestion() {
    put(entry("p", "car"), entry("q", "dog"));
    assertThat(find("filler ".repeat(15_000) + "car")).containsExactly("p");
  }

  @Test
  void searchesByWordsWhereTheEncoderFailsOrIsOff() {
    put(entry("p", "car"));
    embedAll();
    encoders.failing = true;
    assertThat(find("car")).containsExactly("p");
    index.close();
    index = LuceneIndex.open(folder, Encoders.none());
    assertThat(find("car")).containsExactly("p");
    index.close();
    encoders.failing = false;
    index = LuceneIndex.open(folder, encoders);
    assertThat(find("automobile")).containsExactly("p");
  }

  @Test
  void loadsNoModelWhereNoPassageHasAVector() {
    put(entry("p", "car"));
    assertThat(find("car")).containsExactly("p");
    assertThat(encoders.encoded).isEmpty();
  }
}
