package dev.suiren.library.internal;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Clearances;
import dev.suiren.audit.Cleared;
import dev.suiren.audit.Clearing;
import dev.suiren.audit.Html;
import dev.suiren.audit.Part;
import dev.suiren.library.DocumentId;
import dev.suiren.library.Hit;
import dev.suiren.library.PassageId;
import dev.suiren.library.Reading;
import dev.suiren.library.internal.SearchIndex.Found;
import dev.suiren.library.internal.SqlRevisions.Revision;
import dev.suiren.people.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reading by our own rendering of stored leaves, cleared anew at each look.
final class RenderedReading implements Reading {
  private final Tables tables;
  private final Rights rights;
  private final Originals originals;
  private final Audit audit;
  private final Clearances clearances;
  private final HeldText held;

  RenderedReading(
      Tables tables, Rights rights, Originals originals, Audit audit, Clearances clearances) {
    this.tables = tables;
    this.rights = rights;
    this.originals = originals;
    this.audit = audit;
    this.clearances = clearances;
    this.held = new HeldText(tables, audit);
  }

  /// Of several files with the same bytes, one that the caller may read.
  @Override
  public Optional<Leaf> findLeaf(Caller caller, String revision, int start, int end) {
    if (start < 0 || end < start || !clearances.isCleared(revision, caller)) {
      return Optional.empty();
    }
    for (DocumentRow row : tables.documents().listByRevision(revision)) {
      if (mayRead(caller, row)) {
        Optional<Leaf> leaf =
            tables
                .revisions()
                .find(row.id(), revision)
                .flatMap(r -> leafAt(caller, row, r, start, end));
        if (leaf.isPresent()) {
          return leaf;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Leaf> leafAt(
      Caller caller, DocumentRow row, Revision revision, int start, int end) {
    return tables
        .revisions()
        .findLeafAt(revision.id(), start)
        .flatMap(leaf -> render(caller, row, revision, leaf, start, end));
  }

  @Override
  public Optional<Leaf> findLeaf(Caller caller, DocumentId document, int index) {
    Optional<DocumentRow> row = rights.find(caller, document);
    Optional<Revision> revision =
        row.flatMap(DocumentRow::answering)
            .flatMap(tables.revisions()::find)
            .filter(r -> clearances.isCleared(r.sha256(), caller));
    return revision
        .flatMap(r -> tables.revisions().findLeaf(r.id(), index))
        .flatMap(leaf -> render(caller, row.orElseThrow(), revision.get(), leaf, 0, 0));
  }

  /// What answers, and for the sake of earlier answers what did; never a file that is held.
  private boolean mayRead(Caller caller, DocumentRow row) {
    return row.answering().isPresent() && rights.find(caller, row.id()).isPresent();
  }

  private Optional<Leaf> render(
      Caller caller, DocumentRow row, Revision revision, LeafRow leaf, int start, int end) {
    List<Part> parts = new ArrayList<>();
    String labels = tables.passages().header(revision.id(), leaf.number());
    if (!labels.isEmpty()) {
      parts.add(new Part(Part.Kind.TABLE_ROW, 0, labels, 0, 0));
    }
    parts.addAll(parts(leaf, start, end));
    return switch (audit.clearParts(parts, caller)) {
      case Clearing.Granted<Html>(var html, _) ->
          Optional.of(
              new Leaf(
                  row.id(),
                  audit.name(row.path(), caller),
                  revision.sha256(),
                  leaf.page(),
                  leaf.number(),
                  revision.leaves(),
                  revision.label().origin(),
                  producer(caller, revision),
                  html));
      case Clearing.Refused<Html> refused -> Optional.empty();
    };
  }

  private Optional<Cleared<String>> producer(Caller caller, Revision revision) {
    return Optional.of(revision.label().producer())
        .filter(name -> !name.isEmpty())
        .map(name -> audit.name(name, caller));
  }

  private static List<Part> parts(LeafRow leaf, int start, int end) {
    CodePointText text = new CodePointText(leaf.text());
    List<Part> parts = new ArrayList<>();
    for (LeafRow.Block block : leaf.blocks()) {
      int length = block.end() - block.start();
      int from = Math.clamp((long) start - leaf.begins() - block.start(), 0, length);
      int to = Math.clamp((long) end - leaf.begins() - block.start(), 0, length);
      String body = text.slice(block.start(), block.end());
      parts.add(new Part(block.kind(), block.level(), body, from, Math.max(from, to)));
    }
    return parts;
  }

  @Override
  public Optional<Hit> findPassage(Caller caller, PassageId passage) {
    return tables
        .passages()
        .find(passage.value())
        .filter(
            row -> rights.find(caller, row.document()).filter(d -> mayRead(caller, d)).isPresent())
        .flatMap(
            row ->
                new Hits(audit, clearances, caller)
                    .of(row, new Found(passage.value(), 0, 0, Optional.empty())));
  }

  @Override
  public Optional<Original> findOriginal(Caller caller, DocumentId document) {
    Optional<DocumentRow> row =
        Rights.seesAll(caller) ? rights.find(caller, document) : Optional.empty();
    if (row.isEmpty() || row.get().sha256().isEmpty()) {
      return Optional.empty();
    }
    Path file = originals.path(row.get().sha256().get());
    String name = row.get().path().substring(row.get().path().lastIndexOf('/') + 1);
    try {
      return Optional.of(
          new Original(
              audit.name(name, caller).value().replaceAll("[\\p{Cntrl}\"\\\\/:*?<>|;]", "_"),
              Files.size(file),
              Files.newInputStream(file)));
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<List<Held>> findHeld(Caller caller, DocumentId document) {
    return Rights.seesAll(caller)
        ? rights.find(caller, document).flatMap(row -> held.find(row, caller))
        : Optional.empty();
  }
}
