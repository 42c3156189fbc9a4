package dev.suiren.base;

import dev.suiren.audit.Cleared;
import dev.suiren.people.Caller;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// The door to the configured bases. Only the owner adds, tests, orders and removes them; editors
/// may list them, and every caller may stream.
public interface Bases {

  List<Entry> list(Caller caller);

  Adding add(Caller caller, NewBase base);

  void remove(Caller caller, BaseId id);

  /// The order in which bases are tried.
  void order(Caller caller, List<BaseId> ids);

  /// What the base costs from now on.
  void setPrice(Caller caller, BaseId id, Price price);

  /// Whether the base takes pictures along with a text, as its owner knows.
  void setImages(Caller caller, BaseId id, boolean taken);

  /// Replaces the base's key, also one that no longer opens; it is never shown again.
  ///
  /// @param key empty for none
  void setKey(Caller caller, BaseId id, String key);

  /// Asks the base one short question and says what came of it.
  Ending test(Caller caller, BaseId id);

  /// Streams from the first base that answers; falls back while nothing was received. A base whose
  /// stored key does not open counts as one that refuses its key.
  Answered stream(Caller caller, Prompt prompt, Base.Receiver receiver);

  /// Whether any base is there to answer; every caller may know.
  boolean isConfigured(Caller caller);

  /// How adding ends.
  sealed interface Adding {

    record Added(BaseId id) implements Adding {}

    record Refused(Flaw flaw) implements Adding {}
  }

  /// @param base which one answered; absent when none did
  record Answered(Optional<BaseId> base, Optional<Cleared<String>> name, Ending ending) {}

  /// @param price per million tokens, prompt and completion, in `currency`
  /// @param images whether it takes any
  record Entry(
      BaseId id,
      Cleared<String> name,
      Cleared<String> url,
      Cleared<String> model,
      boolean hasKey,
      Price price,
      boolean images,
      int position) {}

  /// @param url the part before `/chat/completions`, such as `https://host/v1`
  /// @param key empty for none; goes straight into the vault
  /// @param images whether it takes any
  record NewBase(String name, String url, String model, String key, Price price, boolean images) {

    /// One that takes no images.
    public NewBase(String name, String url, String model, String key, Price price) {
      this(name, url, model, key, price, false);
    }

    @Override
    public String toString() {
      return "NewBase";
    }
  }

  /// @param prompt per million tokens, 0 or more
  /// @param completion per million tokens, 0 or more
  record Price(BigDecimal prompt, BigDecimal completion, Currency currency) {}
}
