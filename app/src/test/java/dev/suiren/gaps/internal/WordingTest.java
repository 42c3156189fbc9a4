package dev.suiren.gaps.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.web.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which questions count as one, and which never do.
class WordingTest {
  private static String same(String question) {
    return Wording.same(Folding.plain(question));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "产假有多少天？|產假有多少天",
        "产假有多少天？|产假有几天",
        "产假有多少天？|请问，产假有多少天呢？",
        "产假有多少天？|你好，我想知道产假多少天",
        "怎么申请产假？|如何申请产假",
        "食堂什么时候开门|食堂几时开门？",
        "停車場在哪裡？|停车场在哪儿",
        "能不能带宠物？|可否带宠物",
        "公司的股票代码|公司股票代码",
        "Ｆ－１１８ 滤芯多少钱？|f-118滤芯多少钱",
        "What is the wifi password?|what's the WiFi password",
        "What is the wifi password?|Hello, can you please tell me: what is the wifi password?",
        "How much is 1,000 kg?|how much is 1000 KG",
        "联系电话 ███████████ 是谁的|联系电话是谁的？"
      })
  void countsAsOne(String question, String other) {
    assertThat(same(other)).isEqualTo(same(question)).isNotEmpty();
  }

  @ParameterizedTest(name = "{0} is not {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "产假有多少天？|年假有多少天？",
        "谁批准年假？|怎么批准年假？",
        "食堂什么时候开门|食堂为什么开门",
        "什么是年假|谁是年假",
        "C++ 规范在哪里|C# 规范在哪里",
        "温度到 3.5 度|温度到 35 度",
        "温度到 -5 度|温度到 5 度",
        "折扣 5%|折扣 5",
        "Who signs expenses?|When signs expenses?",
        "in form|inform",
        "几何是什么|多少何是什么"
      })
  void staysApart(String question, String other) {
    assertThat(same(other)).isNotEqualTo(same(question));
  }

  @ParameterizedTest
  @ValueSource(strings = {"你好！", "谢谢", "Hello", "thanks!", "？？？", "██████", "  "})
  void leavesNothingOfManners(String question) {
    assertThat(same(question)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "产假有多少天,ZH_HANS",
    "產假有多少天,ZH_HANT",
    "How long is leave,EN",
    "VPN 怎么连,ZH_HANS",
    "2026,EN"
  })
  void tellsTheLanguage(String question, Language language) {
    assertThat(Folding.language(question)).isEqualTo(language);
  }
}
