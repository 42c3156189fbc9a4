package dev.suiren.answers.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Our own fixed sentences, in the language of the question.
enum Speech {
  ZH_HANS(
      "您的文档里没有这个问题的答案。",
      "您的文档里没有这个问题的答案：没有任何内容与它相符。",
      "您的文档里没有这个问题的答案。其中有些文档不是中文，无法按意思查找；请试着用那些文档的语言提问。",
      "（以上内容没有引用您的文档，请自行核实。）",
      "这个回答所依据的文档已经撤回或更改。",
      "您的文档说法不一：%s。",
      "最接近的段落（都没有回答这个问题）：",
      "AI 生成",
      "原文摘录"),
  ZH_HANT(
      "您的文件裡沒有這個問題的答案。",
      "您的文件裡沒有這個問題的答案：沒有任何內容與它相符。",
      "您的文件裡沒有這個問題的答案。其中有些文件不是中文，無法按意思查找；請試著用那些文件的語言提問。",
      "（以上內容沒有引用您的文件，請自行核實。）",
      "這個回答所依據的文件已經撤回或更改。",
      "您的文件說法不一：%s。",
      "最接近的段落（都沒有回答這個問題）：",
      "AI 生成",
      "原文摘錄"),
  EN(
      "Your documents do not answer this question.",
      "Your documents do not answer this question: nothing in them matched it.",
      "Your documents do not answer this question. Some of them are not in English and could not be"
          + " searched by meaning; try asking in their language.",
      "(The text above cites none of your documents; please check it yourself.)",
      "The documents behind this answer were withdrawn or changed.",
      "Your documents disagree: %s.",
      "Closest passages; none of them answers this:",
      "AI-generated",
      "Quoted");

  private final String unknown;
  private final String nothing;
  private final String otherLanguage;
  private final String uncited;
  private final String withdrawn;
  private final String disagree;
  private final String closest;
  private final String generated;
  private final String quoted;

  Speech(
      String unknown,
      String nothing,
      String otherLanguage,
      String uncited,
      String withdrawn,
      String disagree,
      String closest,
      String generated,
      String quoted) {
    this.unknown = unknown;
    this.nothing = nothing;
    this.otherLanguage = otherLanguage;
    this.uncited = uncited;
    this.withdrawn = withdrawn;
    this.disagree = disagree;
    this.closest = closest;
    this.generated = generated;
    this.quoted = quoted;
  }

  /// The language of a text: Chinese when at least as many Han characters as half its other words.
  static Speech of(String text) {
    long han = text.codePoints().filter(Sentences::isHan).count();
    long latin = Words.of(text).stream().filter(w -> w.kind() == Words.Kind.LATIN).count();
    if (han == 0 || han < latin) {
      return EN;
    }
    return text.codePoints().anyMatch(Speech::isTraditional) ? ZH_HANT : ZH_HANS;
  }

  /// A text for its language: where it has no letter, a sentence of ours in a language that its
  /// reader wishes for.
  ///
  /// @param languages as `Accept-Language` says them
  static String spoken(String text, String languages) {
    boolean speaks = text.codePoints().anyMatch(Character::isLetter);
    return speaks || languages.isBlank() ? text : wished(languages).unknown;
  }

  private static Speech wished(String languages) {
    try {
      return Locale.LanguageRange.parse(languages).stream()
          .map(range -> Locale.forLanguageTag(range.getRange()))
          .flatMap(locale -> of(locale).stream())
          .findFirst()
          .orElse(EN);
    } catch (IllegalArgumentException malformed) {
      return EN;
    }
  }

  private static Optional<Speech> of(Locale locale) {
    return switch (locale.getLanguage()) {
      case "en" -> Optional.of(EN);
      case "zh" -> Optional.of(isTraditional(locale) ? ZH_HANT : ZH_HANS);
      default -> Optional.empty();
    };
  }

  private static boolean isTraditional(Locale locale) {
    return locale.getScript().isEmpty()
        ? List.of("TW", "HK", "MO").contains(locale.getCountry())
        : locale.getScript().equals("Hant");
  }

  private static boolean isTraditional(int c) {
    String one = Character.toString(c);
    return Sentences.isHan(c) && !Words.folded(one).equals(one);
  }

  /// Whether a base said our sentence for "the documents do not answer", perhaps with more around.
  static boolean isUnknown(String said) {
    String bare = bare(said);
    return Arrays.stream(values()).anyMatch(speech -> bare.contains(bare(speech.unknown)));
  }

  private static String bare(String text) {
    return Words.folded(text).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  String unknown() {
    return unknown;
  }

  String nothing() {
    return nothing;
  }

  String otherLanguage() {
    return otherLanguage;
  }

  String uncited() {
    return uncited;
  }

  String withdrawn() {
    return withdrawn;
  }

  /// What stands above passages that come near and do not answer.
  String closest() {
    return closest;
  }

  /// The label of what a base wrote.
  String generated() {
    return generated;
  }

  /// The label of sentences that documents say and nobody wrote anew.
  String quoted() {
    return quoted;
  }

  /// That documents state different values, each told with its date and the number it is cited by.
  String disagree(List<String> documents) {
    return disagree.formatted(String.join(this == EN ? ", " : "、", documents));
  }

  /// The language's own name, as a base is told it.
  String language() {
    return switch (this) {
      case ZH_HANS -> "简体中文";
      case ZH_HANT -> "繁體中文";
      case EN -> "English";
    };
  }
}
