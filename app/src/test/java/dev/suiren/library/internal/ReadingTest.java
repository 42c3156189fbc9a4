package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.library.CollectionId;
import dev.suiren.library.DocumentId;
import dev.suiren.library.Hit;
import dev.suiren.library.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingTest {
  @TempDir Path folder;
  private Shelf shelf;
  private CollectionId collection;

  @BeforeEach
  void open() {
    shelf = new Shelf(folder);
    collection = shelf.library.createCollection(Shelf.EDITOR, "Handbook");
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  @Test
  void opensThePassageMarkedInItsPage() {
    shelf.put(collection, "a.pdf", "Page one.\n\n\fPage two says twelve days.");
    Hit hit = shelf.hits(Shelf.OWNER, "twelve").getFirst();
    assertThat(hit.page()).contains(2);
    int from = hit.start() + "Page two says ".length();
    Reading.Leaf leaf =
        shelf.reading.findLeaf(Shelf.OWNER, hit.revision(), from, hit.end()).orElseThrow();
    assertThat(leaf.page()).contains(2);
    assertThat(leaf.index()).isEqualTo(1);
    assertThat(leaf.leaves()).isEqualTo(2);
    assertThat(leaf.html().value().markup()).isEqualTo("<p>Page two says [twelve days.]</p>");
  }

  /// A table longer than a leaf, and than a passage.
  @Test
  void aTableCutIntoSeveralShowsItsLabelsInEach() {
    String rows =
        IntStream.range(0, 200)
            .mapToObj(i -> "| part" + i + "\t" + "x".repeat(40))
            .collect(Collectors.joining("\n\n"));
    DocumentId id = shelf.put(collection, "a.csv", "| Name\tPrice\n\n" + rows);
    Hit first = shelf.hits(Shelf.OWNER, "part0").getFirst();
    assertThat(first.text().value()).startsWith("Name\tPrice");
    assertThat(first.labels()).isEmpty();
    Hit later = shelf.hits(Shelf.OWNER, "part150").getFirst();
    assertThat(later.text().value()).doesNotContain("Price");
    assertThat(later.labels())
        .hasValueSatisfying(l -> assertThat(l.value()).isEqualTo("Name\tPrice"));
    String revision = later.revision();
    Reading.Leaf leaf =
        shelf.reading.findLeaf(Shelf.OWNER, revision, later.start(), later.end()).orElseThrow();
    assertThat(leaf.index()).isPositive();
    assertThat(leaf.html().value().markup()).contains("Name").contains("Price").contains("part150");
    String whole = shelf.reading.findLeaf(Shelf.OWNER, id, 0).orElseThrow().html().value().markup();
    assertThat(whole.split("Price", -1)).hasSize(2);
  }

  @Test
  void anOlderRevisionStillOpensForEarlierAnswers() {
    DocumentId id = shelf.put(collection, "a.txt", "Monday.");
    Hit old = shelf.hits(Shelf.OWNER, "monday").getFirst();
    shelf.put(collection, "a.txt", "Friday.");
    assertThat(shelf.reading.findPassage(Shelf.OWNER, old.passage())).isPresent();
    assertThat(shelf.reading.findLeaf(Shelf.OWNER, old.revision(), 0, 6)).isPresent();
    shelf.library.files().delete(Shelf.EDITOR, id);
    assertThat(shelf.reading.findPassage(Shelf.OWNER, old.passage())).isEmpty();
    assertThat(shelf.reading.findLeaf(Shelf.OWNER, old.revision(), 0, 6)).isEmpty();
  }

  @Test
  void whatIsNotThereIsEmpty() {
    DocumentId id = shelf.put(collection, "a.txt", "Monday.");
    String revision = shelf.file(id).revision().orElseThrow();
    assertThat(shelf.reading.findLeaf(Shelf.OWNER, id, 1)).isEmpty();
    assertThat(shelf.reading.findLeaf(Shelf.OWNER, id, -1)).isEmpty();
    assertThat(shelf.reading.findLeaf(Shelf.OWNER, revision, 7, 9)).isEmpty();
    assertThat(shelf.reading.findLeaf(Shelf.OWNER, revision, -1, 9)).isEmpty();
    assertThat(shelf.reading.findLeaf(Shelf.OWNER, revision, 5, 2)).isEmpty();
    assertThat(shelf.reading.findLeaf(Shelf.OWNER, "0".repeat(64), 0, 2)).isEmpty();
  }

  @Test
  void handsTheOriginalOutByASafeName() throws IOException {
    DocumentId id = shelf.put(collection, "deep/a\"b;c.txt", "Monday.");
    Reading.Original original = shelf.reading.findOriginal(Shelf.EDITOR, id).orElseThrow();
    try (var content = original.content()) {
      assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("Monday.");
    }
    assertThat(original.name()).isEqualTo("a_b_c.txt");
    assertThat(original.bytes()).isEqualTo(7);
  }
}
