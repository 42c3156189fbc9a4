package dev.suiren.bench;

import dev.suiren.bench.Grown.Filled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// One home that grows from size to size, and what it costs at each.
final class Growth {
  private static final int CROWD = 8;
  private static final String UNINDEXED =
      "library_document where fingerprint is null and deleted = false";

  private final ScaleOptions options;
  private final Path work;
  private final Corpus corpus = new Corpus();
  private int passages;

  Growth(ScaleOptions options, Path work) {
    this.options = options;
    this.work = work;
  }

  Path home() {
    return work.resolve("home");
  }

  Grown growTo(int size) throws Exception {
    int embedded = options.embeddedOf(size);
    Filled[] filled = {new Filled(0, 0), new Filled(0, 0)};
    if (embedded > passages) {
      filled = add(embedded - passages);
    }
    if (size > passages) {
      fill(size - passages);
      filled = index(size - passages);
    }
    passages = size;
    System.err.println("suiren: asking %,d passages".formatted(size));
    List<String> questions = Corpus.questions(size, 3 * options.questions());
    int third = questions.size() / 3;
    Clients.Asked first;
    Clients.Asked one;
    Clients.Asked eight;
    double heap;
    double resident;
    try (House house = House.up(options.root(), home())) {
      first = Clients.ask(house, questions.subList(0, third), 1);
      one = Clients.ask(house, questions.subList(third, 2 * third), 1);
      eight = Clients.ask(house, questions.subList(2 * third, questions.size()), CROWD);
      resident = Memory.of(house.handle()).resident();
      heap = Heap.mebibytes(house.handle());
    }
    Peers peers = Peers.measure(home().resolve("index"), work, size, questions);
    return new Grown(
        size,
        embedded,
        filled[0],
        filled[1],
        mebibytes(),
        new Grown.Answers(first, one, eight),
        heap,
        resident,
        peers);
  }

  /// The whole way, from files.
  private Filled[] add(int notes) throws IOException {
    System.err.println("suiren: taking in %,d passages".formatted(notes));
    Path docs = work.resolve("docs-" + passages);
    corpus.write(docs, notes);
    try (House house = House.up(options.root(), home())) {
      long start = System.nanoTime();
      house.door().run("add", docs.toString());
      double words = Waiting.millisSince(start) / 1000;
      passages += notes;
      return new Filled[] {new Filled(notes, words), new Filled(notes, vectors(house, start))};
    }
  }

  private void fill(int notes) throws SQLException {
    System.err.println("suiren: filling in %,d passages".formatted(notes));
    Rows rows = new Rows(home().resolve("suiren.db"));
    try (Filling filling = new Filling(home().resolve("suiren.db"))) {
      filling.fill(corpus, rows.collection("added"), notes);
    }
  }

  /// The product indexes what was filled in.
  private Filled[] index(int notes) throws IOException {
    try (House house = House.up(options.root(), home())) {
      long start = System.nanoTime();
      Rows rows = house.rows();
      if (!Waiting.until(() -> rows.count(UNINDEXED) == 0, 500, options.patience())) {
        throw new IllegalStateException("not all passages came into the index in time");
      }
      double words = Waiting.millisSince(start) / 1000;
      return new Filled[] {new Filled(notes, words), new Filled(notes, vectors(house, start))};
    }
  }

  /// Seconds until no passage waits for its vector; then the house comes to rest.
  private double vectors(House house, long start) {
    Path index = home().resolve("index");
    if (!Waiting.until(() -> StoredIndex.waiting(index) == 0, 500, options.patience())) {
      throw new IllegalStateException("not all vectors came in time");
    }
    double seconds = Waiting.millisSince(start) / 1000;
    house.awaitRest(options.patience());
    return seconds;
  }

  private Map<String, Double> mebibytes() throws IOException {
    Map<String, Double> parts = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(home())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String part = home().relativize(file).getName(0).toString();
        String name = part.startsWith("suiren.db") ? "database" : part;
        parts.merge(name, Files.size(file) / 1024.0 / 1024, Double::sum);
      }
    }
    return parts;
  }
}
