package dev.suiren.library.internal;

import dev.suiren.audit.Part;
import dev.suiren.library.internal.Pieces.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cuts an extracted text into leaves of at most about `LIMIT` characters.
final class Leaves {
  static final int LIMIT = 6_000;
  private static final int ENOUGH_BEFORE_A_CHAPTER = 2_000;

  private final CodePointText text;
  private final List<LeafRow> leaves = new ArrayList<>();
  private List<Parsed.Block> open = new ArrayList<>();

  private Leaves(CodePointText text) {
    this.text = text;
  }

  static List<LeafRow> of(Parsed.Text parsed) {
    Leaves leaves = new Leaves(new CodePointText(parsed.text()));
    for (Parsed.Block block : parsed.blocks()) {
      leaves.add(block);
    }
    leaves.close(leaves.text.length());
    return leaves.leaves;
  }

  private void add(Parsed.Block block) {
    if (block.end() - block.start() <= LIMIT) {
      place(block);
      return;
    }
    String body = text.slice(block.start(), block.end());
    for (Piece piece : Pieces.of(body, LIMIT, point -> 1)) {
      int start = block.start() + piece.start();
      int end = block.start() + piece.end();
      place(new Parsed.Block(block.kind(), block.level(), block.page(), start, end));
    }
  }

  private void place(Parsed.Block block) {
    if (!open.isEmpty() && startsLeaf(block)) {
      close(block.start());
    }
    open.add(block);
  }

  private boolean startsLeaf(Parsed.Block block) {
    int begins = open.getFirst().start();
    boolean chapter = block.kind() == Part.Kind.HEADING && block.level() <= 2;
    return !block.page().equals(open.getFirst().page())
        || block.end() - begins > LIMIT
        || (block.page().isEmpty() && chapter && block.start() - begins > ENOUGH_BEFORE_A_CHAPTER);
  }

  private void close(int ends) {
    if (open.isEmpty()) {
      return;
    }
    int begins = leaves.isEmpty() ? 0 : leaves.getLast().ends();
    Optional<Integer> page = open.getFirst().page();
    List<LeafRow.Block> blocks =
        open.stream()
            .map(b -> new LeafRow.Block(b.kind(), b.level(), b.start() - begins, b.end() - begins))
            .toList();
    leaves.add(new LeafRow(leaves.size(), page, begins, ends, blocks, text.slice(begins, ends)));
    open = new ArrayList<>();
  }
}
