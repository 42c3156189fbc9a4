package dev.suiren.library.internal;

import dev.suiren.audit.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A leaf of a revision: a page, or where there are none or they are long, a run of blocks. All
/// leaves' texts one after the other are the extracted text.
///
/// @param begins code points from the beginning of the extracted text; `ends` is exclusive
/// @param blocks offsets count from `begins`
record LeafRow(
    int number, Optional<Integer> page, int begins, int ends, List<Block> blocks, String text) {

  LeafRow {
    blocks = List.copyOf(blocks);
  }

  /// A block of the leaf, or a part of one that was too long for one leaf.
  ///
  /// @param level as of `Parsed.Block`
  record Block(Part.Kind kind, int level, int start, int end) {}

  /// The blocks as one stored line: `KIND,level,start,end;…`.
  String encodeBlocks() {
    StringBuilder line = new StringBuilder();
    for (Block block : blocks) {
      line.append(block.kind().name()).append(',').append(block.level()).append(',');
      line.append(block.start()).append(',').append(block.end()).append(';');
    }
    return line.toString();
  }

  static List<Block> decodeBlocks(String line) {
    List<Block> blocks = new ArrayList<>();
    for (int at = 0; at < line.length(); ) {
      int end = line.indexOf(';', at);
      String[] fields = line.substring(at, end).split(",", 4);
      blocks.add(
          new Block(
              Part.Kind.valueOf(fields[0]),
              Integer.parseInt(fields[1]),
              Integer.parseInt(fields[2]),
              Integer.parseInt(fields[3])));
      at = end + 1;
    }
    return blocks;
  }
}
