package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S2")
class OnnxEncodersTest {
  @TempDir private static Path natives;
  private static OnnxEncoders encoders;

  @BeforeAll
  static void open() {
    encoders = new OnnxEncoders(natives);
  }

  @AfterAll
  static void close() {
    encoders.close();
  }

  private static Vector passage(String text) {
    return encoders.encodePassage(text).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "怎么请病假, 员工生病时须当天通知主管并补交医院证明, 停车场位于大楼北侧",
    "怎麼請病假, 員工生病時須當天通知主管並補交醫院證明, 停車場位於大樓北側",
    "How do I call in sick?, Tell your manager the same day when you are unwell, Cars park north"
  })
  void knowsWhatBelongsTogether(String question, String near, String far) {
    Vector asked = encoders.encodeQuestion(question).orElseThrow();
    assertThat(asked.cosine(passage(near))).isGreaterThan(asked.cosine(passage(far)) + 0.05);
  }

  @Test
  void choosesTheModelByScript() {
    assertThat(passage("年假政策").tongue()).isEqualTo(Tongue.ZH);
    assertThat(passage("leave policy").tongue()).isEqualTo(Tongue.EN);
    assertThat(passage("A100 服务器手册").tongue()).isEqualTo(Tongue.ZH);
    assertThat(passage("年假政策").cosine(passage("leave policy"))).isZero();
  }

  @Test
  void readsTextsWithoutRegardToCaseOrScript() {
    assertThat(passage("顯卡 910B 怎麼安裝").values()).isEqualTo(passage("显卡 910b 怎么安装").values());
  }

  @Test
  void givesATextTheSameVectorAloneAndAmongOthers() throws Exception {
    List<String> texts =
        IntStream.range(0, 24).mapToObj(i -> "第 " + i + " 条 " + "规定。".repeat(i + 1)).toList();
    List<float[]> alone = texts.stream().map(text -> passage(text).values()).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Vector>> calls =
          texts.stream().<Callable<Vector>>map(text -> () -> passage(text)).toList();
      List<Future<Vector>> together = threads.invokeAll(calls);
      for (int i = 0; i < texts.size(); i++) {
        assertThat(together.get(i).get().values()).isEqualTo(alone.get(i));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u0000", "😀", "。", "\uD800", "长", "x"})
  void embedsWhateverComes(String text) {
    assertThat(passage(text).cosine(passage(text))).isBetween(0.99, 1.01);
    assertThat(passage((text + "年").repeat(60_000)).cosine(passage("年"))).isBetween(-1.0, 1.01);
  }

  @Test
  void keepsItsNativeLibrariesInItsOwnFolder() throws IOException {
    passage("x");
    try (Stream<Path> files = Files.walk(natives)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .contains(System.mapLibraryName("onnxruntime"))
          .noneMatch(name -> name.endsWith(".tmp"));
    }
  }

  @Test
  void hasNothingToSayOnceClosed() {
    OnnxEncoders closed = new OnnxEncoders(natives);
    closed.close();
    assertThat(closed.enabled()).isFalse();
    assertThat(closed.encodeQuestion("x")).isEmpty();
  }
}
