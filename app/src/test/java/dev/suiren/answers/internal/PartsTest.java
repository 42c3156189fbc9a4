package dev.suiren.answers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S2")
class PartsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "岭南店和江北店的营业时间|岭南店的营业时间|江北店的营业时间",
        "2023年和2024年的产量分别是多少？|2023年的产量分别是多少？|2024年的产量分别是多少？",
        "《渡口有风》的导演和编剧是谁？|《渡口有风》的导演是谁？|《渡口有风》的编剧是谁？",
        "展览的开始和结束时间|展览的开始时间|展览的结束时间",
        "男子組與女子組的冠軍是誰？|男子組的冠軍是誰？|女子組的冠軍是誰？",
        "P-200 和 F-118 多少钱？|P-200 多少钱？|F-118 多少钱？",
        "年会的时间和地点？|年会的时间？|年会的地点？",
        "《灰码头》是哪年拍的？它的导演是谁？|《灰码头》是哪年拍的|《灰码头》导演是谁",
        "iPhone 13 Pro Max 256G 多少钱？什么时候到货？"
            + "|iPhone 13 Pro Max 256G 多少钱|iPhone 13 Pro Max 256G 什么时候到货",
        "When are laptops replaced and when does the VPN password expire?"
            + "|When are laptops replaced|when does the VPN password expire",
        "Where and when was it built?|Where was it built?|when was it built?",
        "Tell me where and when the bridge was built?"
            + "|Tell me where the bridge was built?|Tell me when the bridge was built?",
        "On what date are laptops replaced and how often?"
            + "|On what date are laptops replaced|how often date are laptops replaced",
        "Where is Café Müller Nord Süd and when did Émile Zola come here?"
            + "|Where is Café Müller Nord Süd|when did Émile Zola come here",
        "Where is the pump and how old is it?|Where is the pump|how old is it is the pump",
        "How many days of vacation and sickness do I have?"
            + "|How many days of vacation do I have?|How many days of sickness do I have?"
      })
  void takesApartWhatAsksForTwoThings(String question, String one, String other) {
    assertThat(Parts.of(question)).containsExactly(one, other);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "年假有多少天？",
        "泵和阀有什么区别？",
        "共和国成立于哪一年？",
        "参与者有谁？",
        "以及",
        "和",
        "and",
        "杨丽和她的丈夫是怎么认识的？",
        "",
        "？？？",
        "How many days are between when I order and when it ships?",
        "What is the difference between leave and absence?"
      })
  void leavesWhatAsksForOneThing(String question) {
    assertThat(Parts.of(question)).isEmpty();
  }
}
