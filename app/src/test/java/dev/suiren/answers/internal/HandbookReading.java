package dev.suiren.answers.internal;

import dev.suiren.library.DocumentId;
import dev.suiren.library.Hit;
import dev.suiren.library.PassageId;
import dev.suiren.library.Reading;
import dev.suiren.people.Caller;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the handbook's passages again, except those that were withdrawn.
final class HandbookReading implements Reading {
  private final Handbook handbook;
  private final Set<PassageId> withdrawn = new HashSet<>();

  HandbookReading(Handbook handbook) {
    this.handbook = handbook;
  }

  void withdraw(PassageId passage) {
    withdrawn.add(passage);
  }

  @Override
  public Optional<Hit> findPassage(Caller caller, PassageId passage) {
    return handbook.passages().stream()
        .filter(hit -> hit.passage().equals(passage) && !withdrawn.contains(passage))
        .findFirst();
  }

  @Override
  public Optional<Leaf> findLeaf(Caller caller, String revision, int start, int end) {
    return Optional.empty();
  }

  @Override
  public Optional<Leaf> findLeaf(Caller caller, DocumentId document, int index) {
    return Optional.empty();
  }

  @Override
  public Optional<Original> findOriginal(Caller caller, DocumentId document) {
    return Optional.empty();
  }

  @Override
  public Optional<List<Held>> findHeld(Caller caller, DocumentId document) {
    return Optional.empty();
  }
}
