package dev.suiren.api.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.databind.json.JsonMapper;

/// Server-sent events by plain blocking writes, flushed one by one. It opens with its first event,
/// so that what fails before has a status of its own. In silence it sends comments: that is how a
/// client that has gone is noticed while nothing else is said.
final class EventStream implements AutoCloseable {
  private final HttpServletResponse response;
  private final JsonMapper json;
  private final Duration heartbeat;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private Runnable whenGone = () -> {};
  private boolean spoke;
  private boolean gone;
  private boolean closed;

  EventStream(HttpServletResponse response, JsonMapper json, Duration heartbeat) {
    this.response = response;
    this.json = json;
    this.heartbeat = heartbeat;
    Thread.ofVirtual().name("api-heartbeat").start(this::beat);
  }

  /// Runs `deed` as soon as the client is found to be gone; at once if it already is.
  void whenGone(Runnable deed) {
    locked(
        () -> {
          whenGone = deed;
          if (gone) {
            deed.run();
          }
        });
  }

  /// Sends one event; returns whether the client is still there.
  boolean send(Chunk event) {
    return write("data: " + json.writeValueAsString(event) + "\n\n");
  }

  void sendDone() {
    write("data: [DONE]\n\n");
  }

  private boolean write(String text) {
    lock.lock();
    try {
      if (!gone && !closed) {
        put(text);
      }
      return !gone;
    } finally {
      lock.unlock();
    }
  }

  private void put(String text) {
    spoke = true;
    if (!response.isCommitted()) {
      response.setStatus(HttpServletResponse.SC_OK);
      response.setContentType("text/event-stream;charset=utf-8");
      response.setHeader("X-Accel-Buffering", "no");
    }
    try {
      response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      response.flushBuffer();
    } catch (IOException clientIsGone) {
      gone = true;
      whenGone.run();
    }
  }

  private void beat() {
    lock.lock();
    try {
      while (!gone && !closed) {
        spoke = false;
        if (!changed.await(heartbeat.toMillis(), TimeUnit.MILLISECONDS) && !spoke && !closed) {
          put(": still at work\n\n");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private void locked(Runnable deed) {
    lock.lock();
    try {
      deed.run();
    } finally {
      lock.unlock();
    }
  }

  /// After this nothing touches the response any more.
  @Override
  public void close() {
    locked(
        () -> {
          closed = true;
          changed.signalAll();
        });
  }
}
