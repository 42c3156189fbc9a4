package dev.suiren.library.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/// Where ONNX Runtime's native libraries are unpacked: once, in a private folder of the home,
/// instead of anew in the temporary folder at each start.
final class NativeLibraries {
  private static final String ONNX = "ai/onnxruntime/native/";

  private NativeLibraries() {}

  private static final String PLACE = "onnxruntime.native.path";

  /// Must run before the first class of ONNX Runtime is loaded; running again changes nothing, nor
  /// does it in a home that is opened beside the first one of a process.
  static void prepare(Path folder) throws IOException {
    String there = System.getProperty(PLACE, "");
    if (!there.isEmpty() && Files.isDirectory(Path.of(there))) {
      return;
    }
    Files.createDirectories(folder);
    Path onnx = folder.resolve("onnxruntime");
    boolean unpacked = false;
    for (String library : List.of("onnxruntime", "onnxruntime4j_jni")) {
      String name = System.mapLibraryName(library);
      URL resource =
          NativeLibraries.class.getClassLoader().getResource(ONNX + platform() + "/" + name);
      if (resource != null) {
        unpack(resource, onnx.resolve(name));
        unpacked = true;
      }
    }
    if (unpacked) {
      System.setProperty(PLACE, onnx.toString());
    }
  }

  private static void unpack(URL resource, Path target) throws IOException {
    URLConnection connection = resource.openConnection();
    connection.setUseCaches(false);
    long bytes = connection.getContentLengthLong();
    try (InputStream in = connection.getInputStream()) {
      if (Files.exists(target) && Files.size(target) == bytes) {
        return;
      }
      Files.createDirectories(target.getParent());
      Path half = Files.createTempFile(target.getParent(), "half", ".tmp");
      Files.copy(in, half, StandardCopyOption.REPLACE_EXISTING);
      Files.move(half, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static String platform() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String os = system.contains("mac") ? "osx" : system.contains("win") ? "win" : "linux";
    return os + "-" + (System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x64");
  }
}
