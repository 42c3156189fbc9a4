package dev.suiren.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.audit.Surface;
import dev.suiren.people.Audience;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each row is a text and what is found in it: the pattern's name and the exact stretch.
class PatternsTest {
  private final Auditor auditor = TestAudit.blocking().auditor();

  private List<String> find(String text) {
    return auditor.inspect(text, Surface.DOCUMENT, Audience.PUBLIC).spans().stream()
        .map(
            s ->
                s.term()
                    + "="
                    + text.substring(
                        text.offsetByCodePoints(0, s.start()), text.offsetByCodePoints(0, s.end())))
        .toList();
  }

  @ParameterizedTest
  @Tag("S4")
  @CsvSource(
      delimiter = '|',
      value = {
        "证件 11010519491231002X 止 | cn.identity=11010519491231002X",
        "11010519491231002x | cn.identity=11010519491231002x",
        "号110105 19491231 002X。 | cn.identity=110105 19491231 002X",
        "110105-19491231-002X | cn.identity=110105-19491231-002X",
        "１１０１０５１９４９１２３１００２Ｘ | cn.identity=１１０１０５１９４９１２３１００２Ｘ",
        "A123456(3) | hk.identity=A123456(3)",
        "AB987654(3) | hk.identity=AB987654(3)",
        "澳门 1234567(8) | mo.identity=1234567(8)",
        "A123456789 | tw.identity=A123456789",
        "电话13800138000。 | cn.mobile=13800138000",
        "138 0013 8000 | cn.mobile=138 0013 8000",
        "+86-138-0013-8000 | cn.mobile=+86-138-0013-8000",
        "8613800138000 | cn.mobile=8613800138000",
        "１３８００１３８０００ | cn.mobile=１３８００１３８０００",
        "①③⑧⓪⓪①③⑧⓪⓪⓪ | cn.mobile=①③⑧⓪⓪①③⑧⓪⓪⓪",
        "1 3 8 0 0 1 3 8 0 0 0 | cn.mobile=1 3 8 0 0 1 3 8 0 0 0",
        "2024-01-01 13800138000 | cn.mobile=13800138000",
        "card 4111111111111111 | bank.card=4111111111111111",
        "4111 1111 1111 1111, | bank.card=4111 1111 1111 1111",
        "4111-1111-1111-1111 | bank.card=4111-1111-1111-1111",
        "6222021234567890128 | bank.card=6222021234567890128",
        "write to li.wei+x@mail.example.com. | e-mail=li.wei+x@mail.example.com",
        "邮箱zhang@example.cn。 | e-mail=zhang@example.cn",
        "车牌京A12345。 | cn.plate=京A12345",
        "沪A·D12345 | cn.plate=沪A·D12345",
        "粵B12345 | cn.plate=粵B12345",
        "AKIAIOSFODNN7EXAMPLE | aws.key=AKIAIOSFODNN7EXAMPLE",
        "ghp_abcdefghijklmnopqrstuvwxyz0123456789 |"
            + " github.token=ghp_abcdefghijklmnopqrstuvwxyz0123456789",
        "sk-abcdefghij0123456789 | openai.key=sk-abcdefghij0123456789",
        "AIzaSyA-1234567890abcdefghijklmnopqrstu |"
            + " google.key=AIzaSyA-1234567890abcdefghijklmnopqrstu",
        "xoxb-123456789012-abcdef | slack.token=xoxb-123456789012-abcdef",
        "password = hunter2x9 | password=password = hunter2x9",
        "密码：Abc12345 | password=密码：Abc12345",
        "DB_PASSWORD=s3cr3tPass | password=PASSWORD=s3cr3tPass",
        "api_key: 'a1b2c3d4e5' | password=api_key: 'a1b2c3d4e5",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTYifQ.abcDEF123 |"
            + " json.token=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTYifQ.abcDEF123",
      })
  void finds(String text, String expected) {
    assertThat(find(text)).containsExactly(expected.split("; ", -1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11010519491231002Y",
        "110105194912310021",
        "11010519491331002X",
        "A123456(4)",
        "A123456788",
        "12800138000",
        "138001380001",
        "x13800138000",
        "4111111111111112",
        "4111 11111111 1111",
        "a@b",
        "@example.com",
        "京AB",
        "the password is kept elsewhere",
        "password: changeme",
        "sk-learn-is-a-library-for-python",
        "ghp_short",
        "2024-01-01 15:30, 1,234,567.89",
        "ISBN 978-7-111-12345-6",
      })
  void leavesAlone(String text) {
    assertThat(find(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA PRIVATE KEY", "PRIVATE KEY", "OPENSSH PRIVATE KEY"})
  void findsAPrivateKeyToItsEndLine(String label) {
    String key = "-----BEGIN " + label + "-----\nMIIabc\nxyz==\n-----END " + label + "-----";
    assertThat(find("a\n" + key + "\nb")).containsExactly("private.key=" + key);
  }
}
