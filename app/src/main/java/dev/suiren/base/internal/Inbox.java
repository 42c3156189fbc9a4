package dev.suiren.base.internal;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A response's body as something one thread waits for: at most one delivery is under way, waiting
/// has a limit, and closing closes the connection at once, even while the other side is silent.
final class Inbox implements HttpResponse.BodySubscriber<Inbox>, AutoCloseable {
  private final BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
  private Flow.@Nullable Subscription subscription;
  private boolean closed;

  /// What waiting brings.
  sealed interface Delivery {
    record Bytes(List<ByteBuffer> buffers) implements Delivery {}

    record End() implements Delivery {}

    record Broken() implements Delivery {}

    record Nothing() implements Delivery {}
  }

  @Override
  public CompletionStage<Inbox> getBody() {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public synchronized void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    if (closed) {
      subscription.cancel();
    } else {
      subscription.request(1);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    deliveries.add(new Delivery.Bytes(buffers));
  }

  @Override
  public void onError(Throwable cause) {
    deliveries.add(new Delivery.Broken());
  }

  @Override
  public void onComplete() {
    deliveries.add(new Delivery.End());
  }

  /// Waits for the next delivery, `Nothing` after `patience`.
  Delivery take(Duration patience) throws InterruptedException {
    Delivery delivery = deliveries.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    if (delivery instanceof Delivery.Bytes) {
      requestNext();
    }
    return delivery == null ? new Delivery.Nothing() : delivery;
  }

  private synchronized void requestNext() {
    if (subscription != null && !closed) {
      subscription.request(1);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (subscription != null) {
      subscription.cancel();
    }
  }
}
