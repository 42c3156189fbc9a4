package dev.suiren.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Made-up maintenance notes in Chinese and English, the same for the same seed. Each note is one
/// section under a heading of its own, so that it becomes one passage.
final class Texts {
  private static final int NOTES_PER_FILE = 100;

  private final SplittableRandom random;
  private int notes;

  Texts(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /// One note, and a question that it answers.
  record Note(String heading, String text, String question) {
    String markdown() {
      return "## " + heading + "\n\n" + text + "\n\n";
    }
  }

  Note next(boolean chinese) {
    notes++;
    return chinese ? chinese() : english();
  }

  /// Writes `count` notes into Markdown files of one language each below `folder`.
  List<Note> write(Path folder, int count) throws IOException {
    Files.createDirectories(folder);
    List<Note> all = new ArrayList<>(count);
    for (int file = 0; all.size() < count; file++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < NOTES_PER_FILE && all.size() < count; i++) {
        all.add(next(file % 2 == 0));
        text.append(all.getLast().markdown());
      }
      Files.writeString(folder.resolve("notes-%05d.md".formatted(file)), text);
    }
    return all;
  }

  /// A Markdown text of at least `bytes`, both languages in turn.
  String markdown(int bytes) {
    StringBuilder text = new StringBuilder();
    int size = 0;
    while (size < bytes) {
      String note = next(notes % 2 == 0).markdown();
      size += note.getBytes(StandardCharsets.UTF_8).length;
      text.append(note);
    }
    return text.toString();
  }

  private Note chinese() {
    String code = code();
    String what = pick(Words.CHINESE_THINGS);
    String place = pick(Words.CHINESE_PLACES);
    String who = pick(Words.CHINESE_SURNAMES) + pick(Words.CHINESE_TRADES);
    String material = pick(Words.CHINESE_MATERIALS);
    int days = random.nextInt(7, 400);
    int degrees = random.nextInt(20, 180);
    String text =
        "%s的%s %s由%s负责，每%d天检查一次，检查记录保存%d年。"
                .formatted(place, what, code, who, days, random.nextInt(2, 15))
            + "运行温度不得超过%d摄氏度，压力保持在%d.%d兆帕以下；一旦超过，%s。"
                .formatted(
                    degrees,
                    random.nextInt(0, 9),
                    random.nextInt(1, 9),
                    pick(Words.CHINESE_MEASURES))
            + "更换%s时先断电并挂牌，备件编号为%s，库存少于%d件时应当补货。".formatted(material, code(), random.nextInt(2, 60))
            + "上一次大修在%d年%d月，费用%d元，当时发现%s有磨损。"
                .formatted(
                    random.nextInt(1998, 2026),
                    random.nextInt(1, 13),
                    random.nextInt(800, 90_000),
                    pick(Words.CHINESE_MATERIALS));
    String question =
        switch (notes % 3) {
          case 0 -> "%s的%s %s多少天检查一次？".formatted(place, what, code);
          case 1 -> "%s %s的运行温度最高是多少？".formatted(what, code);
          default -> "谁负责%s的%s %s？".formatted(place, what, code);
        };
    return new Note("第%d条 %s %s".formatted(notes, what, code), text, question);
  }

  private Note english() {
    String code = code();
    String what = pick(Words.ENGLISH_THINGS);
    String place = pick(Words.ENGLISH_PLACES);
    String material = pick(Words.ENGLISH_MATERIALS);
    String text =
        "The %s %s in the %s is looked after by the %s and inspected every %d days; records are kept for %d years. "
                .formatted(
                    what,
                    code,
                    place,
                    pick(Words.ENGLISH_TRADES),
                    random.nextInt(7, 400),
                    random.nextInt(2, 15))
            + "Its temperature must stay below %d degrees and its pressure below %d.%d bar; beyond that, %s. "
                .formatted(
                    random.nextInt(20, 180),
                    random.nextInt(1, 40),
                    random.nextInt(1, 9),
                    pick(Words.ENGLISH_MEASURES))
            + "Before the %s is replaced, cut the power and hang the sign; the spare part is %s, and more is ordered when fewer than %d are in stock. "
                .formatted(material, code(), random.nextInt(2, 60))
            + "The last overhaul was in %d and cost %d dollars, because the %s had worn."
                .formatted(
                    random.nextInt(1998, 2026),
                    random.nextInt(800, 90_000),
                    pick(Words.ENGLISH_MATERIALS));
    String question =
        switch (notes % 3) {
          case 0 -> "How often is the %s %s in the %s inspected?".formatted(what, code, place);
          case 1 -> "What is the highest temperature of the %s %s?".formatted(what, code);
          default -> "Who looks after the %s %s in the %s?".formatted(what, code, place);
        };
    return new Note("Note %d: %s %s".formatted(notes, what, code), text, question);
  }

  private String code() {
    char first = (char) ('A' + random.nextInt(26));
    char second = (char) ('A' + random.nextInt(26));
    return "%c%c-%d".formatted(first, second, random.nextInt(1000, 100_000));
  }

  private String pick(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
