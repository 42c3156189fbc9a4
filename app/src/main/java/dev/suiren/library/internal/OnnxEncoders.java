package dev.suiren.library.internal;

import ai.onnxruntime.OrtException;
import dev.suiren.kernel.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The two models that come with the program, each loaded when the first text of its language
/// comes.
///
/// Where one cannot be loaded on this machine, both are off for good and search goes on by words.
final class OnnxEncoders implements Encoders {
  private static final Logger LOG = LoggerFactory.getLogger(OnnxEncoders.class);

  private final Path natives;
  private final Map<Tongue, OnnxModel> models = new EnumMap<>(Tongue.class);

  /// Shared while encoding, exclusive while a model comes or goes.
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  private final RecentVectors questions = new RecentVectors();

  private volatile boolean usable = true;

  /// @param natives a private folder for the native libraries; filled at the first use
  OnnxEncoders(Path natives) {
    this.natives = natives;
  }

  @Override
  public boolean enabled() {
    return usable;
  }

  @Override
  public String model(Tongue tongue) {
    return OnnxModel.name(tongue) + "/1";
  }

  @Override
  public Optional<Vector> encodeQuestion(String text) {
    return questions.of(text, this::encode);
  }

  @Override
  public Optional<Vector> encodePassage(String text) {
    return encode(text);
  }

  private Optional<Vector> encode(String text) {
    Tongue tongue = Tongue.of(text);
    if (!usable || !load(tongue)) {
      return Optional.empty();
    }
    lock.readLock().lock();
    try {
      OnnxModel model = models.get(tongue);
      return model == null ? Optional.empty() : Optional.of(model.encode(text));
    } catch (OrtException e) {
      LOG.warn("a text of {} characters could not be embedded {}", text.length(), Trace.of(e));
      return Optional.empty();
    } finally {
      lock.readLock().unlock();
    }
  }

  private boolean load(Tongue tongue) {
    lock.readLock().lock();
    try {
      if (models.containsKey(tongue)) {
        return true;
      }
    } finally {
      lock.readLock().unlock();
    }
    lock.writeLock().lock();
    try {
      if (usable && !models.containsKey(tongue)) {
        NativeLibraries.prepare(natives);
        models.put(tongue, OnnxModel.load(tongue));
      }
      return usable;
    } catch (IOException | OrtException | LinkageError e) {
      usable = false;
      LOG.warn(
          "the embedding models cannot run here: search goes by words alone: {}", e.toString());
      return false;
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      usable = false;
      for (OnnxModel model : models.values()) {
        model.close();
      }
      models.clear();
    } catch (OrtException e) {
      LOG.warn("an embedding model did not close {}", Trace.of(e));
    } finally {
      lock.writeLock().unlock();
    }
  }
}
