package dev.suiren.disguise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What pictures are called in Chinese.
final class Pictures {
  private static final int SHORT = 3;
  private static final Map<Integer, List<int[]>> CALLED = load();

  private Pictures() {}

  /// The names of a picture, and the characters of its short ones each by itself.
  static List<int[]> called(int character) {
    return character < 0x2000 || !Character.isEmoji(character)
        ? List.of()
        : CALLED.getOrDefault(character, List.of());
  }

  private static Map<Integer, List<int[]>> load() {
    Map<Integer, List<int[]>> called = new HashMap<>();
    Table.read(
        "pictures.tsv", (picture, names) -> called.put(picture.codePointAt(0), names(names)));
    return called;
  }

  private static List<int[]> names(String words) {
    List<int[]> names = new ArrayList<>();
    for (String word : words.split(" ", -1)) {
      int[] characters = word.codePoints().toArray();
      names.add(characters);
      for (int i = 0;
          i < characters.length && characters.length > 1 && characters.length <= SHORT;
          i++) {
        names.add(new int[] {characters[i]});
      }
    }
    return List.copyOf(names);
  }
}
