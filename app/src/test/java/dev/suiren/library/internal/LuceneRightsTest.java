package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.people.Audience;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S4")
class LuceneRightsTest {
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private IndexWriter writer;

  @BeforeEach
  void open() throws IOException {
    writer = new IndexWriter(directory, new IndexWriterConfig());
  }

  @AfterEach
  void close() throws IOException {
    writer.close();
    directory.close();
  }

  /// In a segment of its own.
  private void put(String passage, String collection, Audience audience) throws IOException {
    SearchIndex.Entry entry =
        new SearchIndex.Entry(passage, "d" + passage, "r", collection, audience, "", "words");
    writer.addDocument(LucenePassage.toDocument(entry, false, Optional.empty()));
    writer.flush();
  }

  private static SearchIndex.Request request(Audience audience, String... collections) {
    return new SearchIndex.Request("words", Set.of(collections), audience, 5);
  }

  private Optional<Query> filter(SearchIndex.Request request) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      Optional<Query> filter = LuceneRights.filter(request, reader);
      int within = new IndexSearcher(reader).count(LuceneRights.filter(request));
      assertThat(filter.isEmpty()).as("only where all is allowed").isEqualTo(within == all(reader));
      return filter;
    }
  }

  private static int all(DirectoryReader reader) {
    return reader.maxDoc();
  }

  @Test
  void whoMayFindEverythingNeedsNoFilter() throws IOException {
    put("1", "a", Audience.STAFF);
    put("2", "b", Audience.STAFF);
    assertThat(filter(request(Audience.STAFF, "a", "b"))).isEmpty();
    assertThat(filter(request(Audience.STAFF, "a", "b", "empty"))).isEmpty();
  }

  @Test
  void oneForeignPassageIsEnoughForAFilter() throws IOException {
    put("1", "a", Audience.STAFF);
    put("2", "b", Audience.STAFF);
    for (List<String> some : List.of(List.of("a"), List.of("b"), List.of("a", "c"))) {
      assertThat(filter(request(Audience.STAFF, some.toArray(String[]::new)))).isPresent();
    }
  }

  @Test
  void anotherAudiencesPassageIsEnoughForAFilter() throws IOException {
    put("1", "a", Audience.STAFF);
    put("1", "a", Audience.PUBLIC);
    assertThat(filter(request(Audience.STAFF, "a"))).isPresent();
    assertThat(filter(request(Audience.PUBLIC, "a"))).isPresent();
  }

  @Test
  void chosenDocumentsAreAlwaysAFilter() throws IOException {
    put("1", "a", Audience.STAFF);
    SearchIndex.Request one =
        new SearchIndex.Request(
            "words", List.of(), Set.of("a"), Set.of("d2"), Audience.STAFF, 5, true);
    assertThat(filter(one)).isPresent();
  }

  @Test
  void deletedPassagesErrOnTheSafeSide() throws IOException {
    put("1", "a", Audience.STAFF);
    put("2", "b", Audience.STAFF);
    put("3", "b", Audience.STAFF);
    writer.forceMerge(1);
    writer.deleteDocuments(new Term(LucenePassage.DOCUMENT, "d2"));
    assertThat(filter(request(Audience.STAFF, "a"))).isPresent();
  }
}
