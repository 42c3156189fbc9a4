package dev.suiren.library.internal;

import dev.suiren.library.internal.DocumentRow.Ticket;

/// One file's turn with the parsers, from queuing to its answer.
final class ParserTurn {
  private final Ticket ticket;
  private volatile boolean wanted = true;

  ParserTurn(Ticket ticket) {
    this.ticket = ticket;
  }

  Ticket ticket() {
    return ticket;
  }

  boolean wanted() {
    return wanted;
  }

  void giveUp() {
    wanted = false;
  }
}
