package dev.suiren.cli.internal;

import dev.suiren.audit.Cleared;
import dev.suiren.glossary.Entry;
import dev.suiren.glossary.Flaw;
import dev.suiren.glossary.Glossary;
import dev.suiren.glossary.Glossary.BadRow;
import dev.suiren.glossary.Glossary.Draft;
import dev.suiren.glossary.Glossary.Importing;
import dev.suiren.glossary.Glossary.Saving;
import dev.suiren.glossary.GlossaryFile;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// `glossary`: what things are called, listed and changed.
final class GlossaryCommand implements Command {
  private final Scope scope;
  private final Glossary glossary;
  private final JsonMapper json;

  GlossaryCommand(Scope scope, Glossary glossary, JsonMapper json) {
    this.scope = scope;
    this.glossary = glossary;
    this.json = json;
  }

  @Override
  public String verb() {
    return "glossary";
  }

  @Override
  public String usage() {
    return "glossary list | add TERM NAME… [--note TEXT] | remove TERM | import FILE | export"
        + " [--docs DIR | --home DIR] [--json]";
  }

  @Override
  public Set<String> options() {
    return Set.of("docs", "home", "note");
  }

  @Override
  public int run(Invocation invocation) {
    List<String> words = invocation.arguments().words();
    Caller caller = scope.caller(invocation);
    String act = words.isEmpty() ? "" : words.getFirst();
    List<String> rest = words.stream().skip(1).toList();
    switch (act) {
      case "list" -> list(invocation, caller);
      case "add" -> add(invocation, caller, rest);
      case "remove" -> remove(invocation, caller, only(rest, "the term"));
      case "import" -> importFile(invocation, caller, only(rest, "the file"));
      case "export" -> file(caller).lines().forEach(invocation.out());
      default -> throw Arguments.wrongUsage("glossary takes list, add, remove, import or export");
    }
    return 0;
  }

  private static String only(List<String> words, String what) {
    if (words.isEmpty()) {
      throw Arguments.wrongUsage(what + " is missing");
    }
    return String.join(" ", words);
  }

  private void list(Invocation invocation, Caller caller) {
    List<Shown> shown = glossary.listAll(caller).stream().map(Shown::of).toList();
    if (invocation.arguments().flag("json")) {
      invocation.out().accept(json.writeValueAsString(shown));
    } else {
      shown.forEach(entry -> invocation.out().accept(entry.line()));
    }
  }

  private void add(Invocation invocation, Caller caller, List<String> words) {
    if (words.size() < 2) {
      throw Arguments.wrongUsage("add takes a term and at least one other name");
    }
    String note = invocation.arguments().option("note").orElse("");
    Draft draft = new Draft(words.getFirst(), words.subList(1, words.size()), note);
    switch (glossary.add(caller, draft)) {
      case Saving.Saved saved -> done(invocation, new Counts(1, 0, 0));
      case Saving.Refused refused -> throw bad(refused.flaw().sentence());
    }
  }

  private void remove(Invocation invocation, Caller caller, String term) {
    Entry entry =
        glossary
            .find(caller, term)
            .orElseThrow(
                () -> new ProblemException(Problem.NOT_FOUND, "the glossary has no such term"));
    glossary.remove(caller, entry.id());
    done(invocation, new Counts(0, 0, 1));
  }

  private void importFile(Invocation invocation, Caller caller, String name) {
    switch (glossary.importCsv(caller, bytes(invocation.path(name), name))) {
      case Importing.Imported imported ->
          done(invocation, new Counts(imported.added(), imported.changed(), 0));
      case Importing.Refused refused -> {
        refused.rows().stream().skip(1).forEach(row -> invocation.err().accept(line(row)));
        throw bad("nothing was imported: " + line(refused.rows().getFirst()));
      }
    }
  }

  private static byte[] bytes(Path file, String name) {
    if (!Files.isRegularFile(file)) {
      throw Arguments.wrongUsage("no such file: " + name);
    }
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(BadRow row) {
    Flaw flaw = row.flaw();
    return row.line() == 0 ? flaw.sentence() : "line " + row.line() + ": " + flaw.sentence();
  }

  private static ProblemException bad(String sentence) {
    return new ProblemException(Problem.BAD_INPUT, sentence);
  }

  /// Without the mark of UTF-8, which only spreadsheets need.
  private String file(Caller caller) {
    String text = new String(GlossaryFile.of(glossary.listAll(caller)), StandardCharsets.UTF_8);
    return text.substring(1);
  }

  private void done(Invocation invocation, Counts counts) {
    invocation
        .out()
        .accept(
            invocation.arguments().flag("json")
                ? json.writeValueAsString(counts)
                : counts.added()
                    + " added, "
                    + counts.changed()
                    + " changed, "
                    + counts.removed()
                    + " removed");
  }

  /// What `--json` tells of a change.
  private record Counts(int added, int changed, int removed) {}

  private record Shown(Cleared<String> term, List<Cleared<String>> names, Cleared<String> note) {
    static Shown of(Entry entry) {
      return new Shown(entry.term(), entry.names(), entry.note());
    }

    String line() {
      String all = names.stream().map(Cleared::value).collect(Collectors.joining("; "));
      String told = note.value().isEmpty() ? "" : " (" + note.value() + ")";
      return Terminal.line(term.value() + " = " + all + told);
    }
  }
}
