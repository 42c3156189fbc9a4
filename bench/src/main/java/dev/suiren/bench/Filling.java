package dev.suiren.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Puts parsed and screened files into the database of a home that stands still, with the vectors
/// of their passages, and orders the product to index them: what would else be parsed and embedded
/// for hours. Index, search and answers are the product's own work on them.
final class Filling implements AutoCloseable {
  private static final int FILES_PER_COMMIT = 50;
  private static final int NOTES_PER_LEAF = 4;
  private static final int TRUE_VECTORS = 50_000;

  /// Ids in the time before the product's own, so that they never meet.
  private static final long FIRST = 0x0180_0000_0000_7000L;

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new java.util.HashMap<>();
  private long ids;

  Filling(Path database) throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite:" + database);
    try (Statement pragma = connection.createStatement()) {
      pragma.execute("pragma synchronous = off");
    }
    connection.setAutoCommit(false);
  }

  /// @param corpus goes on where the home ends
  void fill(Corpus corpus, String collection, int notes) throws SQLException {
    ids = number("select count(*) from library_passage") * 8;
    long epoch = number("select max(screened) from library_revision");
    long now = number("select max(changed) from library_document");
    Shaken shaken = new Shaken(truth());
    for (int i = 0; i < notes; i += Corpus.NOTES_PER_FILE) {
      insert(new Place(collection, corpus.nextName(), epoch, now), corpus.next(), shaken);
      if (i / Corpus.NOTES_PER_FILE % FILES_PER_COMMIT == 0) {
        connection.commit();
      }
    }
    insert(
        "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
            + " values (?, ?, ?, ?, ?)",
        "library.index",
        id(),
        new java.sql.Timestamp(now / 1000),
        false,
        1);
    connection.commit();
  }

  private record Place(String collection, String name, long epoch, long now) {}

  private void insert(Place place, List<Texts.Note> notes, Shaken shaken) throws SQLException {
    String document = id();
    String revision = id();
    StringBuilder all = new StringBuilder();
    notes.forEach(note -> all.append(note.markdown()));
    String sha256 = sha256(all.toString());
    int bytes = all.toString().getBytes(StandardCharsets.UTF_8).length;
    insert(
        "insert into library_document (id, collection, path, state, generation, parsed, sha256,"
            + " bytes, seen_bytes, seen_micros, revision, answering, published, entries, deleted,"
            + " changed) values (?, ?, ?, 'PARSING', 1, 1, ?, ?, -1, 0, ?, ?, false, 0, false, ?)",
        document,
        place.collection(),
        place.name(),
        sha256,
        bytes,
        revision,
        revision,
        place.now());
    int leaves = (notes.size() + NOTES_PER_LEAF - 1) / NOTES_PER_LEAF;
    insert(
        "insert into library_revision (id, document, sha256, leaves, passages, screened, created,"
            + " bytes) values (?, ?, ?, ?, ?, ?, ?, ?)",
        revision,
        document,
        sha256,
        leaves,
        notes.size(),
        place.epoch(),
        place.now(),
        bytes);
    insert(
        "insert into clearance (revision, audience, epoch, granted_by, by_person, granted_at)"
            + " values (?, 'staff', ?, 'SYSTEM', false, ?)",
        sha256,
        place.epoch(),
        place.now());
    int begins = 0;
    for (int leaf = 0; leaf < leaves; leaf++) {
      int from = leaf * NOTES_PER_LEAF;
      int to = Math.min(from + NOTES_PER_LEAF, notes.size());
      begins += insertLeaf(revision, leaf, begins, notes.subList(from, to));
    }
    for (Texts.Note note : notes) {
      insertVector(note.text(), shaken);
    }
  }

  /// Says how many code points the leaf has; the notes have no characters of two units.
  private int insertLeaf(String revision, int leaf, int begins, List<Texts.Note> notes)
      throws SQLException {
    StringBuilder text = new StringBuilder();
    StringBuilder blocks = new StringBuilder();
    List<Object[]> passages = new ArrayList<>();
    for (Texts.Note note : notes) {
      int heading = text.length();
      text.append(note.heading()).append("\n\n");
      int start = text.length();
      text.append(note.text());
      int end = text.length();
      text.append("\n\n");
      blocks.append("HEADING,2,%d,%d;".formatted(heading, start - 2));
      blocks.append("PARAGRAPH,0,%d,%d;".formatted(start, end));
      passages.add(
          new Object[] {id(), revision, leaf, note.heading(), "", begins + start, begins + end});
    }
    insert(
        "insert into library_leaf (revision, number, page, begins, ends, blocks, text)"
            + " values (?, ?, -1, ?, ?, ?, ?)",
        revision,
        leaf,
        begins,
        begins + text.length(),
        blocks.toString(),
        text.toString());
    for (Object[] passage : passages) {
      insert(
          "insert into library_passage (id, revision, leaf, heading, header, begins, ends)"
              + " values (?, ?, ?, ?, ?, ?, ?)",
          passage);
    }
    return text.length();
  }

  private void insertVector(String text, Shaken shaken) throws SQLException {
    Tongue tongue = Tongue.of(text);
    insert(
        "insert into vector (key, tongue, bytes) values (?, ?, ?) on conflict (key) do nothing",
        sha256("bge-small-" + tongue.word() + "-v1.5-q/1\n" + text),
        tongue.name(),
        shaken.next(tongue));
  }

  private Map<Tongue, List<byte[]>> truth() throws SQLException {
    Map<Tongue, List<byte[]>> truth = new EnumMap<>(Tongue.class);
    for (Tongue tongue : Tongue.values()) {
      List<byte[]> some = new ArrayList<>();
      try (PreparedStatement select =
          connection.prepareStatement("select bytes from vector where tongue = ? limit ?")) {
        select.setString(1, tongue.name());
        select.setInt(2, TRUE_VECTORS);
        ResultSet rows = select.executeQuery();
        while (rows.next()) {
          some.add(rows.getBytes(1));
        }
      }
      truth.put(tongue, some);
    }
    return truth;
  }

  private void insert(String sql, Object... values) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      switch (values[i]) {
        case java.sql.Timestamp time -> statement.setTimestamp(i + 1, time);
        case Object value -> statement.setObject(i + 1, value);
      }
    }
    statement.executeUpdate();
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private String id() {
    return new UUID(FIRST, Long.MIN_VALUE | ids++).toString();
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : statements.values()) {
      statement.close();
    }
    connection.close();
  }
}
