package dev.suiren.library.internal;

import dev.suiren.library.Origin;
import java.util.List;
import java.util.regex.Pattern;

/// A sentence that says of the whole file that AI made it, as the labelling rules ask for at the
/// beginning or the end of a text. Only a paragraph that says nothing else counts, so that a text
/// about such texts is none.
final class FileNotice {
  private static final int LONGEST = 160;
  private static final String OPENING = "[\\s>*_#【\\[（(「“\"]*";
  private static final String CLOSING = "[\\s*_。.!！】\\]）)」”\"]*";
  private static final String AI_ZH =
      "(?:人工智能|人工智慧|AI|AIGC|大模型)(?:[（(](?:AI|人工智能|人工智慧)[）)])?(?:技术|技術|模型|工具|大模型)?";

  private static final List<Pattern> NOTICES =
      List.of(
          Pattern.compile(
              OPENING
                  + "(?:(?:注|注意|说明|說明|声明|聲明|提示|标识|標識)[：:]\\s*)?"
                  + "(?:(?:本|此|该|該|以上|以下|下列)\\s*(?:文件|檔案|文档|文檔|文章|文本|内容|內容|文|报告|報告|资料|資料|对话|對話|页面|頁面)?"
                  + "(?:的?(?:部分|全部)(?:内容|內容)?)?\\s*(?:均|全部|部分)?\\s*(?:由|系|係|为|為|是|含有|包含|含|使用|借助)?\\s*)?"
                  + AI_ZH
                  + "\\s*(?:辅助|輔助)?(?:生成|合成|产生|產生|撰写|撰寫|创作|創作)(?:合成)?(?:的)?(?:内容|內容|文本|文字)?"
                  + "(?:[，,].{0,40})?"
                  + CLOSING),
          Pattern.compile(
              OPENING
                  + "(?:(?:note|notice|disclaimer|label)\\s*:\\s*)?(?:this|the above|the"
                  + " following|these)\\s+(?:\\w+\\s+){1,4}?(?:(?:was|were|is|are|has been)\\s+)?"
                  + "(?:\\w+\\s+){0,3}?(?:generated|written|created|produced)\\s+(?:\\w+\\s+){0,2}?(?:by|with|using)\\s+(?:an?\\s+)?(?:AI|artificial"
                  + " intelligence|generative AI)\\b[^.]{0,60}"
                  + CLOSING,
              Pattern.CASE_INSENSITIVE),
          Pattern.compile(
              OPENING
                  + "(?:this (?:\\w+ )?(?:is|contains) )?AI[- ]generated(?:"
                  + " (?:content|text|document|file))?"
                  + CLOSING,
              Pattern.CASE_INSENSITIVE));

  private FileNotice() {}

  static FileLabel in(String paragraph) {
    boolean notice =
        paragraph.length() <= LONGEST
            && NOTICES.stream().anyMatch(pattern -> pattern.matcher(paragraph).matches());
    return notice ? new FileLabel(Origin.GENERATED, "") : FileLabel.NONE;
  }
}
