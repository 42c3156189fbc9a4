package dev.suiren.kernel.internal;

import dev.suiren.kernel.Db;
import dev.suiren.kernel.Hash;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Brings a database to the shape this build needs, in place: each `Vn__room_what.sql` runs once,
/// in order, in a transaction of its own, and may never change afterwards.
final class Migrations {
  private final Db db;

  Migrations(Db db) {
    this.db = db;
  }

  void run() {
    db.sql(
            """
            create table if not exists migration (
              number integer primary key, name text not null, hash text not null)
            """)
        .update();
    Map<Integer, String> done = new HashMap<>();
    db.sql("select number, hash from migration")
        .query(
            row -> {
              done.put(row.getInt(1), row.getString(2));
            });
    List<Script> scripts = scripts();
    int newest = scripts.isEmpty() ? 0 : scripts.getLast().number();
    if (done.keySet().stream().anyMatch(number -> number > newest)) {
      throw new ProblemException(
          Problem.SETTING_WRONG,
          "this home was written by a newer Suiren: start that version, or restore a backup");
    }
    for (Script script : scripts) {
      String hash = Hash.of(script.text());
      String before = done.get(script.number());
      if (before == null) {
        db.inTransaction(() -> apply(script, hash));
      } else if (!before.equals(hash)) {
        throw new ProblemException(
            Problem.SETTING_WRONG, "migration " + script.name() + " was changed after its run");
      }
    }
  }

  private void apply(Script script, String hash) {
    Arrays.stream(script.text().split(";\\s*\\n"))
        .map(Migrations::withoutComments)
        .filter(statement -> !statement.isBlank())
        .forEach(statement -> db.sql(statement).update());
    db.sql("insert into migration (number, name, hash) values (?, ?, ?)")
        .params(script.number(), script.name(), hash)
        .update();
  }

  private static String withoutComments(String statement) {
    return statement
        .lines()
        .filter(line -> !line.stripLeading().startsWith("--"))
        .reduce("", (a, b) -> a + b + "\n")
        .strip();
  }

  private static List<Script> scripts() {
    try {
      Resource[] found =
          new PathMatchingResourcePatternResolver(Migrations.class.getClassLoader())
              .getResources("classpath*:db/migration/V*.sql");
      return Arrays.stream(found)
          .map(Script::read)
          .sorted(Comparator.comparingInt(Script::number))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Script(int number, String name, String text) {
    static Script read(Resource resource) {
      String file = String.valueOf(resource.getFilename());
      int number = Integer.parseInt(file.substring(1, file.indexOf("__")));
      try {
        return new Script(number, file, resource.getContentAsString(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
