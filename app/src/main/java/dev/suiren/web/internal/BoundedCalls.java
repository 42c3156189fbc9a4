package dev.suiren.web.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.InterceptingClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/// Calls to a server that we know by its address only: each ends in time, and no answer is larger
/// than what it can sensibly be.
final class BoundedCalls {
  private BoundedCalls() {}

  /// @param patience for the connection, and for the whole answer
  /// @param largest bytes of an answer
  static ClientHttpRequestFactory of(Duration patience, int largest) {
    JdkClientHttpRequestFactory calls =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build());
    calls.setReadTimeout(patience);
    return new InterceptingClientHttpRequestFactory(
        calls,
        List.of(
            (request, body, execution) -> new Bounded(execution.execute(request, body), largest)));
  }

  private record Bounded(ClientHttpResponse answer, int largest) implements ClientHttpResponse {
    @Override
    public HttpStatusCode getStatusCode() throws IOException {
      return answer.getStatusCode();
    }

    @Override
    public String getStatusText() throws IOException {
      return answer.getStatusText();
    }

    @Override
    public HttpHeaders getHeaders() {
      return answer.getHeaders();
    }

    @Override
    public InputStream getBody() throws IOException {
      return new Counted(answer.getBody(), largest);
    }

    @Override
    public void close() {
      answer.close();
    }
  }

  private static final class Counted extends FilterInputStream {
    private long left;

    Counted(InputStream body, int largest) {
      super(body);
      this.left = largest;
    }

    private int count(int bytes) throws IOException {
      left -= Math.max(bytes, 0);
      if (left < 0) {
        throw new IOException("the answer is too large");
      }
      return bytes;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return count(super.read(bytes, offset, length));
    }
  }
}
