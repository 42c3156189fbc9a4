package dev.suiren.kernel;

/// A problem on its way to the person who can mend it: what, where and what to do, in one line.
///
/// The message is written by us and holds no text of documents, people or bases.
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Problem problem;

  public ProblemException(Problem problem, String message) {
    super(message);
    this.problem = problem;
  }

  public ProblemException(Problem problem, String message, Throwable cause) {
    super(message, cause);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
