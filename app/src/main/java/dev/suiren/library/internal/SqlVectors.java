package dev.suiren.library.internal;

import dev.suiren.kernel.Db;
import dev.suiren.kernel.Hash;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Vectors kept by what they were made of, so that no text is embedded twice, also not after a
/// restart or a rebuild of the index.
final class SqlVectors {
  private static final int AT_ONCE = 500;

  private final Db db;

  SqlVectors(Db db) {
    this.db = db;
  }

  /// @param model as `Encoders.model` names it
  static String key(String model, String text) {
    return Hash.of(model + "\n" + text);
  }

  Map<String, Vector> find(Collection<String> keys) {
    Map<String, Vector> found = new HashMap<>();
    for (List<String> some : Portions.of(List.copyOf(keys), AT_ONCE)) {
      db.sql("select key, tongue, bytes from vector where key in (:keys)")
          .param("keys", some)
          .query(
              row -> {
                Tongue tongue = Tongue.valueOf(row.getString("tongue"));
                found.put(row.getString("key"), new Vector(tongue, floats(row.getBytes("bytes"))));
              });
    }
    return found;
  }

  void put(Map<String, Vector> vectors) {
    db.inTransaction(
        () ->
            vectors.forEach(
                (key, vector) ->
                    db.sql(
                            """
                            insert into vector (key, tongue, bytes) values (:key, :tongue, :bytes)
                            on conflict (key) do nothing
                            """)
                        .param("key", key)
                        .param("tongue", vector.tongue().name())
                        .param("bytes", halves(vector.values()))
                        .update()));
  }

  /// For texts that were taken down: whoever still has one of them embeds it again.
  void forget(Collection<String> keys) {
    for (List<String> some : Portions.of(List.copyOf(keys), AT_ONCE)) {
      db.sql("delete from vector where key in (:keys)").param("keys", some).update();
    }
  }

  private static byte[] halves(float[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Short.BYTES);
    for (float value : values) {
      bytes.putShort(Float.floatToFloat16(value));
    }
    return bytes.array();
  }

  private static float[] floats(byte[] halves) {
    ByteBuffer bytes = ByteBuffer.wrap(halves);
    float[] values = new float[halves.length / Short.BYTES];
    for (int i = 0; i < values.length; i++) {
      values[i] = Float.float16ToFloat(bytes.getShort());
    }
    return values;
  }
}
