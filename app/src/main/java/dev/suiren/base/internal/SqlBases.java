package dev.suiren.base.internal;

import dev.suiren.base.BaseId;
import dev.suiren.base.Bases.NewBase;
import dev.suiren.base.Bases.Price;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Ids;
import dev.suiren.kernel.Micros;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.kernel.Vault;
import dev.suiren.people.SpaceId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The rows of bases, their keys sealed.
final class SqlBases {
  private static final Logger LOG = LoggerFactory.getLogger(SqlBases.class);

  private final Db db;
  private final Vault vault;
  private final Ids ids;
  private final Clock clock;

  SqlBases(Db db, Vault vault, Ids ids, Clock clock) {
    this.db = db;
    this.vault = vault;
    this.ids = ids;
    this.clock = clock;
  }

  /// @param sealedKey empty for none
  record Row(
      BaseId id,
      String name,
      String url,
      String model,
      String sealedKey,
      Price price,
      boolean images,
      int position) {
    @Override
    public String toString() {
      return "Row[" + id.value() + "]";
    }
  }

  List<Row> list(SpaceId space) {
    return db.sql("select * from base where space = :space order by position, id")
        .param("space", space.value())
        .query((row, number) -> read(row))
        .list();
  }

  Optional<Row> find(SpaceId space, BaseId id) {
    return db.sql("select * from base where space = :space and id = :id")
        .param("space", space.value())
        .param("id", id.value())
        .query((row, number) -> read(row))
        .optional();
  }

  /// Where a row leads; empty when its key does not open, as after a restore without the key file.
  Optional<Endpoint> findEndpoint(Row row) {
    try {
      String key =
          row.sealedKey().isEmpty() ? "" : vault.unseal(row.sealedKey(), purpose(row.id()));
      return Optional.of(Endpoint.parse(row.url(), row.model(), key));
    } catch (ProblemException | IllegalArgumentException unopenable) {
      LOG.warn("the key of base {} does not open; it must be set anew", row.id().value());
      return Optional.empty();
    }
  }

  BaseId insert(SpaceId space, NewBase base) {
    String id = ids.next();
    db.sql(
            """
            insert into base (id, space, name, url, model, sealed_key, prompt_price,
              completion_price, currency, images, position, created)
            values (:id, :space, :name, :url, :model, :key, :prompt, :completion, :currency, :images,
              (select coalesce(max(position), 0) + 1 from base where space = :space), :created)
            """)
        .param("id", id)
        .param("space", space.value())
        .param("name", base.name())
        .param("url", base.url())
        .param("model", base.model())
        .param("key", sealed(new BaseId(id), base.key()))
        .param("prompt", base.price().prompt().toPlainString())
        .param("completion", base.price().completion().toPlainString())
        .param("currency", base.price().currency().getCurrencyCode())
        .param("images", base.images() ? 1 : 0)
        .param("created", Micros.of(clock.instant()))
        .update();
    return new BaseId(id);
  }

  void setPrice(SpaceId space, BaseId id, Price price) {
    must(
        db.sql(
                """
                update base set prompt_price = :prompt, completion_price = :completion,
                  currency = :currency
                where space = :space and id = :id
                """)
            .param("prompt", price.prompt().toPlainString())
            .param("completion", price.completion().toPlainString())
            .param("currency", price.currency().getCurrencyCode())
            .param("space", space.value())
            .param("id", id.value())
            .update());
  }

  void setImages(SpaceId space, BaseId id, boolean taken) {
    must(
        db.sql("update base set images = :images where space = :space and id = :id")
            .param("images", taken ? 1 : 0)
            .param("space", space.value())
            .param("id", id.value())
            .update());
  }

  void setKey(SpaceId space, BaseId id, String key) {
    must(
        db.sql("update base set sealed_key = :key where space = :space and id = :id")
            .param("key", sealed(id, key))
            .param("space", space.value())
            .param("id", id.value())
            .update());
  }

  void setPosition(SpaceId space, BaseId id, int position) {
    must(
        db.sql("update base set position = :position where space = :space and id = :id")
            .param("position", position)
            .param("space", space.value())
            .param("id", id.value())
            .update());
  }

  void delete(SpaceId space, BaseId id) {
    must(
        db.sql("delete from base where space = :space and id = :id")
            .param("space", space.value())
            .param("id", id.value())
            .update());
  }

  boolean isEmpty(SpaceId space) {
    return db.sql("select id from base where space = ? limit 1")
        .params(space.value())
        .query(String.class)
        .optional()
        .isEmpty();
  }

  static ProblemException notFound() {
    return new ProblemException(Problem.NOT_FOUND, "there is no such base");
  }

  private static void must(int changed) {
    if (changed == 0) {
      throw notFound();
    }
  }

  private String sealed(BaseId id, String key) {
    return key.isEmpty() ? "" : vault.seal(key, purpose(id));
  }

  private static String purpose(BaseId id) {
    return "base:" + id.value();
  }

  private static Row read(ResultSet row) throws SQLException {
    Price price =
        new Price(
            new BigDecimal(row.getString("prompt_price")),
            new BigDecimal(row.getString("completion_price")),
            Currency.getInstance(row.getString("currency")));
    return new Row(
        new BaseId(row.getString("id")),
        row.getString("name"),
        row.getString("url"),
        row.getString("model"),
        row.getString("sealed_key"),
        price,
        row.getInt("images") == 1,
        row.getInt("position"));
  }
}
