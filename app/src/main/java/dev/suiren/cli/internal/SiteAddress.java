package dev.suiren.cli.internal;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;

/// Where the pages are served, known once the server listens.
final class SiteAddress {
  private volatile int port;

  void listening(int port) {
    this.port = port;
  }

  String root() {
    if (port == 0) {
      throw new ProblemException(
          Problem.CONFLICT, "nothing serves pages from this home: start ./suiren up first");
    }
    return "http://127.0.0.1:" + port;
  }
}
