package dev.suiren.library.internal;

import dev.suiren.people.Audience;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// How a passage lies in the Lucene index: its fields, there and back.
final class LucenePassage {
  static final String KEY = "key";
  static final String PASSAGE = "passage";
  static final String DOCUMENT = "document";
  static final String REVISION = "revision";
  static final String COLLECTION = "collection";
  static final String AUDIENCE = "audience";
  static final String HEADING = "heading";
  static final String TEXT = "text";

  /// The tongue of its text.
  static final String TONGUE = "tongue";

  /// `yes` while the passage waits for its vector.
  static final String WAITING = "waiting";

  private static final FieldType TERMS = terms();

  private LucenePassage() {}

  private static FieldType terms() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }

  static Term key(String passage, Audience audience) {
    return new Term(KEY, passage + "/" + audience.word());
  }

  static Term waiting() {
    return new Term(WAITING, "yes");
  }

  static Document toDocument(SearchIndex.Entry entry, boolean waiting, Optional<Vector> vector) {
    Document document = new Document();
    Term key = key(entry.passage(), entry.audience());
    document.add(new StringField(KEY, key.text(), Field.Store.NO));
    document.add(new StoredField(PASSAGE, entry.passage()));
    document.add(new BinaryDocValuesField(PASSAGE, new BytesRef(entry.passage())));
    document.add(new StringField(DOCUMENT, entry.document(), Field.Store.YES));
    document.add(new StringField(REVISION, entry.revision(), Field.Store.YES));
    document.add(new StringField(COLLECTION, entry.collection(), Field.Store.YES));
    document.add(new StringField(AUDIENCE, entry.audience().word(), Field.Store.YES));
    document.add(new StringField(TONGUE, Tongue.of(entry.text()).word(), Field.Store.NO));
    document.add(new StoredField(HEADING, entry.heading()));
    document.add(new StoredField(TEXT, entry.text()));
    document.add(new Field(HEADING, new TermStream(Terms.of(entry.heading())), TERMS));
    document.add(new Field(TEXT, new TermStream(Terms.of(entry.text())), TERMS));
    if (waiting) {
      document.add(new StringField(waiting().field(), waiting().text(), Field.Store.NO));
    }
    vector.ifPresent(
        v ->
            document.add(
                new KnnFloatVectorField(
                    v.tongue().word(), v.values(), VectorSimilarityFunction.DOT_PRODUCT)));
    return document;
  }

  static SearchIndex.Entry toEntry(Document document) {
    return new SearchIndex.Entry(
        document.get(PASSAGE),
        document.get(DOCUMENT),
        document.get(REVISION),
        document.get(COLLECTION),
        Audience.parse(document.get(AUDIENCE)),
        document.get(HEADING),
        document.get(TEXT));
  }

  static SearchIndex.Waiting toWaiting(Document document) {
    SearchIndex.Entry entry = toEntry(document);
    return new SearchIndex.Waiting(
        entry.passage(), entry.document(), entry.audience(), entry.text());
  }

  /// A document's passages for an audience that have their vectors.
  static Query embedded(String document, Audience audience) {
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(DOCUMENT, document)), Occur.FILTER)
        .add(new TermQuery(new Term(AUDIENCE, audience.word())), Occur.FILTER)
        .add(new TermQuery(waiting()), Occur.MUST_NOT)
        .build();
  }
}
