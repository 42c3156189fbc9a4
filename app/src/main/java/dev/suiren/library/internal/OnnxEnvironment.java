package dev.suiren.library.internal;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// ONNX Runtime's environment, alive until the process has ended.
/* The library's Java part gives it back in a shutdown hook of its own, beside ours: a model that was
 * just being loaded then read freed memory, and the process died of it instead of ending. The
 * environment is counted, and no public door takes a second count, so that a private one has to.
 */
final class OnnxEnvironment {
  private static final Logger LOG = LoggerFactory.getLogger(OnnxEnvironment.class);
  private static final OrtEnvironment KEPT = keep();

  private OnnxEnvironment() {}

  static OrtEnvironment get() {
    return KEPT;
  }

  private static OrtEnvironment keep() {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try {
      Field api = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("ortApiHandle");
      Method count =
          OrtEnvironment.class.getDeclaredMethod(
              "createHandle", long.class, int.class, String.class);
      api.setAccessible(true);
      count.setAccessible(true);
      int level = OrtLoggingLevel.ORT_LOGGING_LEVEL_WARNING.getValue();
      count.invoke(null, api.getLong(null), level, "kept");
    } catch (ReflectiveOperationException | RuntimeException e) {
      LOG.debug("ending while a model loads may end in a crash: {}", e.getClass().getName());
    }
    return environment;
  }
}
