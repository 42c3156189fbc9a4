package dev.suiren.comparison;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A record as it is laid aside: names are keys, the score is whole units.
record Entry(long item, long cluster, int function, int repeat, boolean ofB, int units, int line) {
  /// How many make a score of 1: scores count to eight digits behind the point.
  static final int UNITS = 100_000_000;

  static final Comparator<Entry> ORDER =
      Comparator.comparingLong(Entry::item)
          .thenComparingInt(Entry::repeat)
          .thenComparing(Entry::ofB)
          .thenComparingInt(Entry::line);

  void write(DataOutputStream out) throws IOException {
    out.writeLong(item);
    out.writeLong(cluster);
    out.writeInt(function);
    out.writeShort(repeat);
    out.writeBoolean(ofB);
    out.writeInt(units);
    out.writeInt(line);
  }

  static List<Entry> readAll(DataInputStream in) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try {
      while (true) {
        entries.add(
            new Entry(
                in.readLong(),
                in.readLong(),
                in.readInt(),
                in.readShort(),
                in.readBoolean(),
                in.readInt(),
                in.readInt()));
      }
    } catch (EOFException e) {
      return entries;
    }
  }
}
