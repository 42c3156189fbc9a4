package dev.suiren.web.internal;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// A request whose body ends in a refusal once it grows beyond the limit, whatever length it gave.
final class LimitedRequest extends HttpServletRequestWrapper {
  private final long limit;

  private LimitedRequest(HttpServletRequest request, long limit) {
    super(request);
    this.limit = limit;
  }

  /// Only bodies of unknown length need counting; uploads are counted by the container.
  static HttpServletRequest of(HttpServletRequest request, long limit) {
    boolean counted = request.getContentLengthLong() >= 0 || BodyLimit.isUpload(request);
    return counted ? request : new LimitedRequest(request, limit);
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return new Counted(super.getInputStream(), limit);
  }

  @Override
  public BufferedReader getReader() throws IOException {
    String encoding = getCharacterEncoding();
    Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
    return new BufferedReader(new InputStreamReader(getInputStream(), charset));
  }

  private static final class Counted extends ServletInputStream {
    private final ServletInputStream body;
    private final long limit;
    private long read;

    Counted(ServletInputStream body, long limit) {
      this.body = body;
      this.limit = limit;
    }

    private int count(int bytes) {
      read += Math.max(bytes, 0);
      if (read > limit) {
        throw BodyLimit.tooLarge(limit);
      }
      return bytes;
    }

    @Override
    public int read() throws IOException {
      int next = body.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return count(body.read(bytes, offset, length));
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
