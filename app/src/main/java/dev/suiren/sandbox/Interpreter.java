package dev.suiren.sandbox;

import java.nio.file.Path;
import java.util.List;

/// How programs of a language are run: `program options… file`.
///
/// @param language its name in lower case
/// @param programs names looked for on the path, or absolute paths, the best first
/// @param file what the program's text is called in its folder
/// @param hello a smallest program, tried before the first real one
public record Interpreter(
    String language,
    List<String> programs,
    List<String> options,
    String file,
    String hello,
    Allowance allowance) {

  public Interpreter {
    programs = List.copyOf(programs);
    options = List.copyOf(options);
    if (!file.matches("[A-Za-z0-9_.]+")) {
      throw new IllegalArgumentException("a plain file name");
    }
  }

  /// The languages that are known without being told.
  public static List<Interpreter> usual() {
    return List.of(python(), javascript(), java(), bash());
  }

  private static Interpreter python() {
    return new Interpreter(
        "python",
        List.of("python3", "/usr/bin/python3", "/usr/local/bin/python3"),
        List.of("-I", "-B", "-X", "utf8"),
        "program.py",
        "print(1)\n",
        new Allowance(256, 512, 8));
  }

  private static Interpreter javascript() {
    return new Interpreter(
        "javascript",
        List.of("node", "/usr/bin/node", "/usr/local/bin/node"),
        List.of("--max-old-space-size=192"),
        "program.js",
        "console.log(1)\n",
        new Allowance(384, 256 * 1024, 24));
  }

  /// One file that is compiled in memory; its first class has the `main`.
  private static Interpreter java() {
    return new Interpreter(
        "java",
        List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "java"),
        List.of(
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=48m",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8"),
        "Program.java",
        "class Hello { public static void main(String[] none) { System.out.println(1); } }\n",
        new Allowance(512, 16 * 1024, 48));
  }

  private static Interpreter bash() {
    return new Interpreter(
        "bash",
        List.of("bash", "/usr/bin/bash", "/bin/bash"),
        List.of("--noprofile", "--norc"),
        "program.sh",
        "echo 1\n",
        new Allowance(128, 256, 16));
  }
}
