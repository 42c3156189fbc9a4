package dev.suiren.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// ZIPs as tests need them, honest and otherwise.
public final class Zips {
  private static final int CENTRAL = 0x02014b50;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip;

  private Zips(Charset names) {
    this.zip = new ZipOutputStream(bytes, names);
  }

  public static Zips empty() {
    return new Zips(StandardCharsets.UTF_8);
  }

  /// One that does not say in what its names are written.
  public static Zips named(Charset names) {
    return new Zips(names);
  }

  public Zips with(String name, String text) {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public Zips with(String name, byte[] content) {
    try {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public byte[] bytes() {
    try {
      zip.close();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where the last entry is a link, as systems of the Unix kind say it.
  public byte[] endingWithALink() {
    return changed(38, 0120777 << 16);
  }

  /// Where the last entry says that it is encrypted.
  public byte[] endingEncrypted() {
    return changed(8, 1);
  }

  /// @param field of the last entry of the directory
  private byte[] changed(int field, int bits) {
    byte[] whole = bytes();
    ByteBuffer buffer = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
    int last = whole.length - 4;
    while (buffer.getInt(last) != CENTRAL) {
      last--;
    }
    buffer.putInt(last + field, buffer.getInt(last + field) | bits);
    return whole;
  }
}
