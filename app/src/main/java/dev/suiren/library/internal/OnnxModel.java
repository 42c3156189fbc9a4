package dev.suiren.library.internal;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// One of the BGE small v1.5 models (Xiao et al.: "C-Pack", SIGIR 2024), quantised to 8 bits, in
/// this process. Its vector of a text is the hidden state of the first token.
///
/// Thread-safe; one text at a time per call, because in a quantised model the texts of a batch
/// change each other's vectors.
final class OnnxModel implements AutoCloseable {
  private static final int MAX_TOKENS = 512;

  /// More characters than the longest text of `MAX_TOKENS` tokens is worth reading.
  private static final int MAX_CHARACTERS = 6_000;

  private final OrtEnvironment environment = OnnxEnvironment.get();
  private final Tongue tongue;
  private final OrtSession session;
  private final WordPiece tokenizer;
  private final String outputName;
  private final int dimensions;
  private final OutputRoom room;

  private OnnxModel(Tongue tongue) throws IOException, OrtException {
    this.tongue = tongue;
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        InputStream vocabulary = open(name(tongue) + "-tokenizer.json")) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      tokenizer = WordPiece.read(vocabulary);
      session = session(name(tongue) + ".onnx", options);
      NodeInfo output = session.getOutputInfo().values().iterator().next();
      outputName = output.getName();
      dimensions = (int) ((TensorInfo) output.getInfo()).getShape()[2];
      room = new OutputRoom(MAX_TOKENS * dimensions);
    }
  }

  /// The model's bytes pass outside the heap, which would keep their size ever after.
  private OrtSession session(String name, OrtSession.SessionOptions options)
      throws IOException, OrtException {
    try (Arena arena = Arena.ofConfined();
        ReadableByteChannel in = Channels.newChannel(open(name))) {
      ByteBuffer bytes = arena.allocate(length(name)).asByteBuffer();
      while (bytes.hasRemaining()) {
        if (in.read(bytes) < 0) {
          throw new EOFException(name + " is cut off");
        }
      }
      return environment.createSession(bytes.flip(), options);
    }
  }

  private static long length(String name) throws IOException {
    URL place = OnnxModel.class.getClassLoader().getResource(name);
    if (place == null) {
      throw new FileNotFoundException(name + " is not on the class path");
    }
    return place.openConnection().getContentLengthLong();
  }

  static OnnxModel load(Tongue tongue) throws IOException, OrtException {
    return new OnnxModel(tongue);
  }

  static String name(Tongue tongue) {
    return "bge-small-" + tongue.word() + "-v1.5-q";
  }

  private static InputStream open(String name) throws IOException {
    InputStream in = OnnxModel.class.getClassLoader().getResourceAsStream(name);
    if (in == null) {
      throw new FileNotFoundException(name + " is not on the class path");
    }
    return in;
  }

  Vector encode(String text) throws OrtException {
    // The Chinese model knows lower case and simplified characters best, yet its tokenizer does not
    // fold.
    long[] ids = tokenizer.encode(Fold.letters(beginning(text)), MAX_TOKENS);
    ByteBuffer states = room.take();
    Map<String, OnnxTensor> inputs = new HashMap<>();
    FloatBuffer all = OutputRoom.floats(states, ids.length * dimensions);
    try (OnnxTensor output =
        OnnxTensor.createTensor(environment, all, new long[] {1, ids.length, dimensions})) {
      for (String input : session.getInputNames()) {
        inputs.put(input, tensor(values(ids, input)));
      }
      session.run(inputs, Map.of(outputName, output)).close();
      float[] first = new float[dimensions];
      all.get(0, first);
      return new Vector(tongue, first);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
      room.giveBack(states);
    }
  }

  private static String beginning(String text) {
    return text.length() <= MAX_CHARACTERS ? text : text.substring(0, MAX_CHARACTERS);
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  private static long[] values(long[] ids, String input) {
    return switch (input) {
      case "input_ids" -> ids;
      case "attention_mask" -> {
        long[] all = new long[ids.length];
        Arrays.fill(all, 1);
        yield all;
      }
      case "token_type_ids" -> new long[ids.length];
      default -> throw new IllegalStateException("the model asks for " + input);
    };
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
