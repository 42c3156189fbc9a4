package dev.suiren.base;

import dev.suiren.audit.Cleared;
import dev.suiren.base.Recordings.Source;
import dev.suiren.people.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The door to the calls that were recorded: how many there are, what they cost, each of them, and
/// their end. Owner only (`NOT_ALLOWED`), who has paid for them.
public interface RecordedCalls {

  /// Each base of which anything is recorded, by model.
  List<Kept> list(Caller caller);

  /// What a base of which anything is recorded is called, without adding up what there is.
  Optional<Cleared<String>> model(Caller caller, SourceId source);

  /// The latest first.
  ///
  /// @throws dev.suiren.kernel.ProblemException `BAD_INPUT` for a part of the list that cannot be
  Page calls(Caller caller, Wanted wanted);

  /// A call by its hash.
  Optional<Call> find(Caller caller, String request);

  /// What these answers come to.
  Sum sum(Caller caller, Scope scope);

  /// The hashes of these calls, some at a time.
  void requests(Caller caller, Scope scope, Consumer<List<String>> some);

  /// Removes these answers, and failed attempts of the same bases and time; what runs meanwhile
  /// records anew.
  ///
  /// @return how many answers
  long forget(Caller caller, Scope scope);

  /// The lines of the file that answers for a base (`docs/recording.md`), each without its end.
  ///
  /// @throws dev.suiren.kernel.ProblemException `NOT_FOUND` where nothing is recorded of it
  void lines(Caller caller, SourceId source, Consumer<String> each);

  /// What there is of one base.
  ///
  /// @param failures attempts that brought no answer
  record Kept(SourceId id, Cleared<String> url, Cleared<String> model, Sum sum, long failures) {}

  /// @param paid when they were asked, by currency; nothing for free ones
  /// @param bytes of texts, thoughts and tool calls
  record Sum(long answers, Tokens tokens, List<Cost> paid, long bytes, Optional<Period> period) {
    public static final Sum NOTHING = new Sum(0, new Tokens(0, 0), List.of(), 0, Optional.empty());

    public Sum {
      paid = List.copyOf(paid);
    }
  }

  /// As bases counted.
  record Tokens(long prompt, long completion) {}

  /// From the first call to the last.
  record Period(Instant first, Instant last) {}

  /// Text of others, to be cleared before it is shown.
  record Call(Source source, Recording recording) {

    /// How much it holds in UTF-8.
    public long bytes() {
      return Stream.concat(
              Stream.of(recording.text(), recording.reasoning()),
              recording.calls().stream().map(call -> call.name() + call.arguments()))
          .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
          .sum();
    }
  }

  /// @param offset how many are left out at the beginning, at least 0
  /// @param limit 1 to `MOST`
  record Wanted(Optional<SourceId> source, Optional<Sought> sought, int offset, int limit) {
    public static final int MOST = 100;
  }

  /// Calls whose hash begins so, or is one of these.
  ///
  /// @param beginning may be empty for none
  /// @param requests `MOST` at most
  record Sought(String beginning, Set<String> requests) {
    public static final int MOST = 20_000;

    public Sought {
      requests = Set.copyOf(requests);
    }
  }

  /// @param total how many there are in all, on this page or not
  record Page(List<Call> calls, int total) {
    public Page {
      calls = List.copyOf(calls);
    }
  }

  /// Which calls.
  ///
  /// @param source only those of this base
  /// @param before only those asked before
  record Scope(Optional<SourceId> source, Optional<Instant> before) {
    public Scope {
      if (source.isEmpty() && before.isEmpty()) {
        throw new IllegalArgumentException("a base, or a time");
      }
    }
  }
}
