package dev.suiren.cli.internal;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.util.Set;

/// Says again what it is told, or fails when told so.
final class Echo implements Command {
  @Override
  public String verb() {
    return "echo";
  }

  @Override
  public String usage() {
    return "echo WORDS";
  }

  @Override
  public Set<String> options() {
    return Set.of("home");
  }

  @Override
  public int run(Invocation invocation) {
    String words = invocation.arguments().text("words");
    if (words.equals("fail")) {
      throw new ProblemException(Problem.NOT_FOUND, "as you wished");
    }
    if (words.equals("break")) {
      throw new IllegalStateException("a bug");
    }
    invocation.out().accept(words);
    return 0;
  }
}
