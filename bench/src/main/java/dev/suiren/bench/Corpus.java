package dev.suiren.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// The same endless row of notes each time, file by file, one language a file in turn.
final class Corpus {
  static final int NOTES_PER_FILE = 100;
  private static final long SEED = 300;

  private final Texts texts = new Texts(SEED);
  private int files;

  String nextName() {
    return "notes-%05d.md".formatted(files);
  }

  List<Texts.Note> next() {
    boolean chinese = files++ % 2 == 0;
    return IntStream.range(0, NOTES_PER_FILE).mapToObj(i -> texts.next(chinese)).toList();
  }

  /// Writes the next `count` notes below `folder`.
  void write(Path folder, int count) throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < count; i += NOTES_PER_FILE) {
      StringBuilder text = new StringBuilder();
      Path file = folder.resolve(nextName());
      next().forEach(note -> text.append(note.markdown()));
      Files.writeString(file, text);
    }
  }

  static void each(int size, Consumer<Texts.Note> work) {
    Corpus corpus = new Corpus();
    for (int i = 0; i < size; i += NOTES_PER_FILE) {
      corpus.next().forEach(work);
    }
  }

  /// Questions to notes anywhere in the first `size`, both languages mixed.
  static List<String> questions(int size, int count) {
    record Drawn(double lot, String question) {}
    SplittableRandom random = new SplittableRandom(SEED + 1);
    List<Drawn> drawn = new ArrayList<>();
    double share = Math.min(1, 4.0 * count / size);
    each(
        size,
        note -> {
          double lot = random.nextDouble();
          if (lot < share) {
            drawn.add(new Drawn(lot, note.question()));
          }
        });
    drawn.sort(Comparator.comparingDouble(Drawn::lot));
    return drawn.stream().limit(count).map(Drawn::question).toList();
  }
}
