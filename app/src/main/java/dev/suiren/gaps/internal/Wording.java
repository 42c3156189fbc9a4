package dev.suiren.gaps.internal;

import java.util.List;
import java.util.regex.Pattern;

/// The manners of a question: politeness is left out, and question words that ask for the same
/// count as one. Words that ask for different things ("who", "when") stay apart.
final class Wording {
  private static final String COUNTED = "[个名人条次家年月日天点号等度级层周种位部座本项类样只所款支首届期台张间份晚岁元块]";

  private record Rule(Pattern found, String becomes) {}

  private static final List<Rule> RULES =
      List.of(
          rule("^(你好|您好|大家好|嗨)+", ""),
          rule("(麻烦|劳驾)(你|您)?|谢谢(你|您|大家)?|多谢|感谢", ""),
          rule("(我)?(想|要)(知道|问|了解|请教|咨询)(一下|下)?|请?告诉我|请问(一下|下)?|请教(一下|下)?", ""),
          rule("(帮我|给我)(查|看|找|问)(一?下)?|(你|您)知道", ""),
          rule("(什么|甚么|啥|何)(时候|时间)|何时|几时", "何时"),
          rule("(为|因)(什么|甚么|啥|何)", "为何"),
          rule("(什么|啥)地方|何处|在?哪[里儿]|在哪", "何处"),
          rule("怎么样|怎么[办弄]|怎样|如何|咋样?", "怎么"),
          rule("多长时间", "多久"),
          rule("有?(多少|几(?=" + COUNTED + "(?!何)))", "多少"),
          rule("能不能|能否|可否|可不可以", "可以"),
          rule("是不是|是否", "是"),
          rule("有没有", "有"),
          rule("甚么|啥", "什么"),
          rule("(吗|呢|啊|呀|吧|嘛|哦|啦)+$", ""),
          rule("的", ""),
          rule("\\b(hello|hi|hey|please|kindly|thanks|thank you)\\b", " "),
          rule(" +", " "),
          rule("\\b(can|could|would|will) you tell (me|us)\\b|\\btell (me|us)\\b", " "),
          rule("\\b(i|we) (want|need|would like|d like) to know\\b|\\bdo you know\\b", " "),
          rule("\\b(what|who|where|when|how|why) s\\b|\\b(what|who|where|how)s\\b", "$1$2 is"),
          rule("\\b(a|an|the)\\b", " "),
          rule(" +", " "));

  /// What asks but names nothing: of no use for telling how near two questions are.
  private static final Pattern ASKING =
      Pattern.compile(
          "何时|为何|何处|怎么|多久|多少钱?|可以|什么|哪[些个种位]?|谁|[是有在要我]|需要|应该"
              + "|\\b(what|who|whom|whose|which|where|when|why|how|much|many|long|often|is|are|was"
              + "|were|be|do|does|did|can|could|may|must|should|will|would|have|has|had|there|i|we"
              + "|you|my|our|your|it|of|in|on|at|to|for|from|by|with|and|or|about|get)\\b");

  private Wording() {}

  private static Rule rule(String found, String becomes) {
    return new Rule(Pattern.compile(found), becomes);
  }

  /// The form in which the same questions are equal; empty where nothing but manners is left.
  static String same(String plain) {
    String text = plain;
    for (Rule rule : RULES) {
      text = rule.found().matcher(text).replaceAll(rule.becomes()).strip();
    }
    return text;
  }

  /// The words that name something, spaces where others were left out.
  static String naming(String same) {
    return ASKING.matcher(same).replaceAll(" ").strip();
  }
}
