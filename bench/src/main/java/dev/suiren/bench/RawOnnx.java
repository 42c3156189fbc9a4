package dev.suiren.bench;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// ONNX Runtime alone with the product's two models: texts already cut into tokens, one text at a
/// time on each thread, nothing kept.
final class RawOnnx implements AutoCloseable {
  private static final int WARM_UP = 40;

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final Map<Boolean, OrtSession> sessions = new HashMap<>();
  private final Map<Boolean, Pieces> pieces = new HashMap<>();

  RawOnnx() throws IOException, OrtException {
    for (boolean chinese : new boolean[] {true, false}) {
      String name = "bge-small-" + (chinese ? "zh" : "en") + "-v1.5-q";
      pieces.put(chinese, new Pieces(name + "-tokenizer.json"));
      sessions.put(chinese, session(name + ".onnx"));
    }
  }

  private OrtSession session(String resource) throws IOException, OrtException {
    try (InputStream in = RawOnnx.class.getResourceAsStream("/" + resource);
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      if (in == null) {
        throw new IOException(resource + " is not on the class path");
      }
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return environment.createSession(in.readAllBytes(), options);
    }
  }

  /// Texts in a second.
  double rate(List<String> texts, int threads) throws InterruptedException, ExecutionException {
    List<Cut> cuts = texts.stream().map(this::cut).toList();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      run(pool, cuts.subList(0, Math.min(WARM_UP, cuts.size())));
      long start = System.nanoTime();
      run(pool, cuts);
      return cuts.size() * 1e9 / (System.nanoTime() - start);
    }
  }

  private Cut cut(String text) {
    long han =
        text.codePoints()
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
            .count();
    boolean chinese = han * 10 > text.length();
    return new Cut(chinese, Arrays.stream(pieces(chinese).of(text)).boxed().toList());
  }

  private Pieces pieces(boolean chinese) {
    return java.util.Objects.requireNonNull(pieces.get(chinese));
  }

  private void run(ExecutorService pool, List<Cut> cuts)
      throws InterruptedException, ExecutionException {
    List<Callable<Float>> work = cuts.stream().<Callable<Float>>map(cut -> () -> run(cut)).toList();
    for (Future<Float> done : pool.invokeAll(work)) {
      if (done.get().isNaN()) {
        throw new IllegalStateException("the model gives no numbers");
      }
    }
  }

  private float run(Cut cut) throws OrtException {
    OrtSession session = java.util.Objects.requireNonNull(sessions.get(cut.chinese()));
    long[] ids = cut.ids().stream().mapToLong(Long::longValue).toArray();
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      for (String name : session.getInputNames()) {
        long[] values = name.equals("input_ids") ? ids : new long[ids.length];
        if (name.equals("attention_mask")) {
          Arrays.fill(values, 1);
        }
        LongBuffer buffer = LongBuffer.wrap(values);
        inputs.put(name, OnnxTensor.createTensor(environment, buffer, new long[] {1, ids.length}));
      }
      try (OrtSession.Result result = session.run(inputs)) {
        return ((OnnxTensor) result.get(0)).getFloatBuffer().get(0);
      }
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  @Override
  public void close() throws OrtException {
    for (OrtSession session : sessions.values()) {
      session.close();
    }
  }

  private record Cut(boolean chinese, List<Long> ids) {}
}
