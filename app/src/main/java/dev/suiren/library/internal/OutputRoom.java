package dev.suiren.library.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Memory outside the heap that a model writes its output to, used over and over. Of the states of
/// all tokens one is kept, and copying the others onto the heap is half of its garbage.
///
/// Thread-safe. There are as many pieces as were ever in use at a time.
final class OutputRoom {
  private final int floats;
  private final Queue<ByteBuffer> free = new ConcurrentLinkedQueue<>();

  /// @param floats how many the largest output has
  OutputRoom(int floats) {
    this.floats = floats;
  }

  ByteBuffer take() {
    ByteBuffer used = free.poll();
    return used != null
        ? used
        : ByteBuffer.allocateDirect(floats * Float.BYTES).order(ByteOrder.nativeOrder());
  }

  void giveBack(ByteBuffer piece) {
    free.add(piece);
  }

  /// The beginning of a piece.
  static FloatBuffer floats(ByteBuffer piece, int count) {
    return piece.slice(0, count * Float.BYTES).order(ByteOrder.nativeOrder()).asFloatBuffer();
  }
}
