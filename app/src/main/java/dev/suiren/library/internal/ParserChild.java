package dev.suiren.library.internal;

import dev.suiren.library.Failure;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// The child process: parses one file after the other until its standard input ends.
///
/// A reading thread watches the input all the time, so that the child ends at once with the house,
/// even while a file keeps it busy. What libraries print goes to standard error.
final class ParserChild {
  private static final long STACK_BYTES = 4L << 20;

  private final ParserLimits limits;
  private final DataOutputStream out;
  private final BlockingQueue<ParserFrames.Request> requests = new LinkedBlockingQueue<>();

  private ParserChild(ParserLimits limits, DataOutputStream out) {
    this.limits = limits;
    this.out = out;
  }

  /// @param arguments the limits, as `ParserLimits` writes them
  public static void main(String[] arguments) throws IOException {
    var frames = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 64 * 1024);
    System.setOut(System.err);
    ParserChild child =
        new ParserChild(ParserLimits.parse(arguments), new DataOutputStream(frames));
    ParserFrames.writeReady(child.out);
    Thread worker = new Thread(null, child::work, "parser", STACK_BYTES);
    worker.setDaemon(true);
    worker.start();
    child.listen(new DataInputStream(new FileInputStream(FileDescriptor.in)));
  }

  private void listen(DataInputStream in) throws IOException {
    try {
      while (true) {
        requests.add(ParserFrames.readRequest(in));
      }
    } catch (EOFException end) {
      Runtime.getRuntime().halt(0);
    }
  }

  private void work() {
    try {
      while (true) {
        Optional<Parsed.Unreadable> failed = parse(requests.take());
        if (failed.isPresent()) {
          ParserFrames.writeFailed(out, failed.get());
        } else {
          ParserFrames.writeEnd(out);
        }
      }
    } catch (IOException | InterruptedException gone) {
      Runtime.getRuntime().halt(0);
    }
  }

  /// Any way a file can break a parser ends here with a name; what runs out of memory ends the
  /// process instead.
  private Optional<Parsed.Unreadable> parse(ParserFrames.Request request) {
    try {
      parser(request).parse(request.file(), new FrameSink(out, limits.maxCharacters()));
      return Optional.empty();
    } catch (ParserRefusal refusal) {
      return Optional.of(refusal.unreadable());
    } catch (NoSuchFileException | AccessDeniedException unreadable) {
      return Optional.of(new Parsed.Unreadable(Failure.NOT_READABLE, "not there, or not ours"));
    } catch (StackOverflowError deep) {
      return Optional.of(new Parsed.Unreadable(Failure.DAMAGED, "nested too deeply"));
    } catch (OutOfMemoryError memory) {
      return Optional.of(new Parsed.Unreadable(Failure.TOOK_TOO_MUCH_MEMORY, ""));
    } catch (IOException | RuntimeException | LinkageError damage) {
      return Optional.of(new Parsed.Unreadable(Failure.DAMAGED, damage.getClass().getSimpleName()));
    }
  }

  private FormatParser parser(ParserFrames.Request request) throws IOException {
    Path file = request.file();
    return switch (ParserFormat.of(file, request.name())) {
      case PDF -> new PdfParser();
      case ZIP -> new OfficeParser(limits);
      case HTML -> new HtmlParser();
      case MARKDOWN -> new MarkdownParser();
      case TABLE -> new CsvParser();
      case PLAIN -> new PlainParser();
    };
  }
}
