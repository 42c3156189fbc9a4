package dev.suiren.library.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/// A disk that takes nothing more while it is full.
final class FullDisk implements LuceneFolder.Disk {
  volatile boolean full;

  @Override
  public Directory open(Path folder) throws IOException {
    return new FilterDirectory(FSDirectory.open(folder)) {
      @Override
      public IndexOutput createOutput(String name, IOContext context) throws IOException {
        if (full) {
          throw new IOException("No space left on device");
        }
        return super.createOutput(name, context);
      }
    };
  }
}
