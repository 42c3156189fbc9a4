package dev.suiren.audit.internal;

import dev.suiren.kernel.Hash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Everything that terms come from: the operator's files and the lists of the house.
record Sources(List<TermsFile> files, SqlLists lists) {

  Sources {
    files = List.copyOf(files);
  }

  /// Changes whenever a file or the lists do.
  record Fingerprint(String files, long version) {
    Fingerprint after() {
      return new Fingerprint(files, version + 1);
    }
  }

  Fingerprint fingerprint() {
    return new Fingerprint(
        files.stream().map(file -> fingerprint(file.path())).collect(Collectors.joining("\n")),
        lists.version());
  }

  private static String fingerprint(Path path) {
    try {
      return Files.isRegularFile(path) ? Hash.of(path) : "";
    } catch (IOException e) {
      return "unreadable";
    }
  }

  Composition gather() {
    return compose(Roster.of(lists.list()));
  }

  /// The files as they are now with some lists; a bad line anywhere is refused.
  Composition compose(Roster roster) {
    List<Composition.Part> parts = new ArrayList<>();
    for (int place = 0; place < files.size(); place++) {
      file(place, files.get(place)).ifPresent(parts::add);
    }
    for (ListRow row : roster.rows()) {
      String text =
          Optional.ofNullable(roster.fresh().get(row.text())).orElseGet(() -> stored(row));
      parts.add(new Composition.Part(row.source(), text, TermsFile.parse(row.name(), text)));
    }
    return new Composition(parts);
  }

  private String stored(ListRow row) {
    return lists.text(row.text());
  }

  private static Optional<Composition.Part> file(int place, TermsFile file) {
    String text = file.text();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Source source = Source.file(place, file.name(), Hash.of(text));
    return Optional.of(new Composition.Part(source, text, TermsFile.parse(file.name(), text)));
  }

  /// What an epoch had in force.
  Composition compose(List<Source> sources) {
    return new Composition(
        sources.stream()
            .map(
                source -> {
                  String text = lists.text(source.text());
                  return new Composition.Part(source, text, TermsFile.parse(source.name(), text));
                })
            .toList());
  }
}
