package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.library.CollectionId;
import dev.suiren.library.DocumentId;
import dev.suiren.library.Hit;
import dev.suiren.people.Audience;
import dev.suiren.testing.Databases;
import dev.suiren.testing.ManualClock;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A collection of many files is deleted beside one that stays.
@Tag("S2")
class RemovalTest {
  private static final int FILES = 450;
  private static final String SHARED = "The very same words about a hound.";
  private static final List<String> TABLES =
      List.of("library_document", "library_revision", "library_leaf", "library_passage", "vector");

  @TempDir Path folder;
  private final FakeEncoders encoders = new FakeEncoders();

  @ParameterizedTest
  @EnumSource
  void leavesNothingOfItAndAllOfTheOther(Databases databases) {
    try (Shelf shelf = open(databases)) {
      CollectionId stays = shelf.library.createCollection(Shelf.EDITOR, "Stays");
      shelf.add(stays, "own.txt", "Words about a dog.");
      shelf.add(stays, "shared.txt", SHARED);
      CollectionId goes = shelf.library.createCollection(Shelf.EDITOR, "Goes");
      fill(shelf, goes);
      embed(shelf);
      assertThat(rows(shelf)).containsExactly(452L, 453L, 453L, 453L, 452L);

      shelf.library.deleteCollection(Shelf.EDITOR, goes);
      assertThat(shelf.hits(Shelf.OWNER, "this is car"))
          .as("before any job ran")
          .extracting(Hit::collection)
          .containsOnly(stays);
      shelf.jobs.runAll();

      assertThat(rows(shelf)).containsExactly(2L, 2L, 2L, 2L, 2L);
      assertThat(shelf.originals.list()).hasSize(2);
      assertThat(shelf.index.count()).isEqualTo(2);
      assertThat(shelf.tables.collections().list(Shelf.SPACE))
          .extracting(CollectionRow::id)
          .containsExactly(stays);
      assertThat(shelf.found(Shelf.OWNER, "hound dog"))
          .containsExactlyInAnyOrder("own.txt", "shared.txt");
      assertThat(told(shelf)).hasSize(FILES + 1).doesNotContainAnyElementsOf(standing(shelf));
      int before = encoders.encoded.size();
      shelf.index.reset();
      shelf.tables.progress().outdateAll();
      shelf.jobs.enqueue(IndexJob.NAME, "again");
      embed(shelf);
      assertThat(encoders.encoded).as("no text is embedded twice").hasSize(before);
    }
  }

  private Shelf open(Databases databases) {
    return new Shelf(databases, folder, ManualClock.atNewYear(), encoders);
  }

  /// One file has two revisions, one is public, one has the bytes of a file that stays.
  private void fill(Shelf shelf, CollectionId goes) {
    IntStream.range(0, FILES - 1).forEach(i -> shelf.add(goes, i + ".txt", "This is car " + i));
    shelf.add(goes, "shared.txt", SHARED);
    embed(shelf);
    shelf.put(goes, "0.txt", "This is automobile 0");
    DocumentId open = shelf.tables.documents().find(goes, "1.txt").orElseThrow().id();
    shelf.library.files().setPublic(Shelf.EDITOR, open, true);
    shelf.jobs.runAll();
    assertThat(shelf.hits(Shelf.EDITOR.narrowedTo(Audience.PUBLIC), "car 1")).isNotEmpty();
  }

  private void embed(Shelf shelf) {
    shelf.jobs.runAll();
    try (VectorCatchUp vectors = new VectorCatchUp(() -> shelf.index, encoders, shelf.vectors, 1)) {
      int some = 1;
      while (some > 0) {
        some = vectors.step();
      }
    }
  }

  private static List<Long> rows(Shelf shelf) {
    return TABLES.stream()
        .map(table -> shelf.home.db().sql("select count(*) from " + table))
        .map(count -> count.query(Long.class).single())
        .toList();
  }

  private static Set<String> told(Shelf shelf) {
    return shelf.removed.stream()
        .flatMap(news -> news.revisions().stream())
        .collect(Collectors.toSet());
  }

  private static List<String> standing(Shelf shelf) {
    return shelf.home.db().sql("select id from library_revision").query(String.class).list();
  }
}
