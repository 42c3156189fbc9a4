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
        "永居证911840198806120017。 | cn.identity=911840198806120017",
        "号110105 19491231 002X。 | cn.identity=110105 19491231 002X",
        "110105-19491231-002X | cn.identity=110105-19491231-002X",
        "１１０１０５１９４９１２３１００２Ｘ | cn.identity=１１０１０５１９４９１２３１００２Ｘ",
        "A123456(3) | hk.identity=A123456(3)",
        "AB987654(3) | hk.identity=AB987654(3)",
        "А123456(3) | hk.identity=А123456(3)",
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
        "(+86) 138-0013-8000 | cn.mobile=(+86) 138-0013-8000",
        "0086 13800138000 | cn.mobile=0086 13800138000",
        "138 - 0013 - 8000 | cn.mobile=138 - 0013 - 8000",
        "138.0013.8000 | cn.mobile=138.0013.8000",
        "tel13800138000 | cn.mobile=13800138000",
        "打一三八〇〇一三八〇〇〇找我 | cn.mobile=一三八〇〇一三八〇〇〇",
        "壹叁捌零零壹叁捌零零零 | cn.mobile=壹叁捌零零壹叁捌零零零",
        "❶❸❽⓿⓿❶❸❽⓿⓿⓿ | cn.mobile=❶❸❽⓿⓿❶❸❽⓿⓿⓿",
        "張三壹叁捌零零壹叁捌零零零 | cn.mobile=壹叁捌零零壹叁捌零零零",
        "訂單聯絡電話：13800138000 | cn.mobile=13800138000",
        "+852 9123 4567 | hk.mobile=+852 9123 4567",
        "(852)91234567 | hk.mobile=(852)91234567",
        "電話 9123 4567，歡迎查詢 | hk.mobile=9123 4567",
        "tel: 6123-4567 | hk.mobile=6123-4567",
        "我嘅手機係６１２３４５６７ | hk.mobile=６１２３４５６７",
        "+853 6123 4567 | mo.mobile=+853 6123 4567",
        "澳門電話：6123 4567 | mo.mobile=6123 4567",
        "0912-345-678 | tw.mobile=0912-345-678",
        "0912345678 | tw.mobile=0912345678",
        "+886 (0)912 345 678 | tw.mobile=+886 (0)912 345 678",
        "886-912-345-678 | tw.mobile=886-912-345-678",
        "身份证一一〇一〇五一九四九一二三一〇〇二X |" + " cn.identity=一一〇一〇五一九四九一二三一〇〇二X",
        "身份证号130503670401001 | cn.identity=130503670401001",
        "A123456 （3） | hk.identity=A123456 （3）",
        "HKID: A1234563 | hk.identity=A1234563",
        "Ａ１２３４５６（３） | hk.identity=Ａ１２３４５６（３）",
        "澳門身份證 1234567-8 | mo.identity=1234567-8",
        "A800000014 | tw.identity=A800000014",
        "AC01234567 | tw.identity=AC01234567",
        "身分證編號：A123456789 | tw.identity=A123456789",
        "3782 822463 10005 | bank.card=3782 822463 10005",
        "Visa卡號4111 1111 1111 1111 12/27 | bank.card=4111 1111 1111 1111",
        "card 4222222222222 | bank.card=4222222222222",
        "DE89 3704 0044 0532 0130 00 | iban=DE89 3704 0044 0532 0130 00",
        "京AD12345 | cn.plate=京AD12345",
        "京A12345D | cn.plate=京A12345D",
        "粤Z1234港 | cn.plate=粤Z1234港",
        "車牌 AB 1234 | hk.plate=AB 1234",
        "license plate ABC-1234 | tw.plate=ABC-1234",
        "車牌：MA-12-34 | mo.plate=MA-12-34",
        "護照號碼 E12345678 | passport=E12345678",
        "o'brien@example.com | e-mail=o'brien@example.com",
        "住北京市朝阳区建国路88号院3号楼1201室。 | address=北京市朝阳区建国路88号院3号楼1201室",
        "https://user:hunter2@localhost:8080/ | url.password=hunter2",
        "postgres://app:s3cr3t-%40x@10.0.0.5/db | url.password=s3cr3t-%40x",
        "redis://:hunter2@[::1]:6379 | url.password=hunter2",
        "ftp://me:p@ss@host | url.password=p@ss",
        "//author:zhang@example.com | e-mail=zhang@example.com",
        "https://u:0123456789012345678901234567890123456789012345678901234567890123456789@h |"
            + " url.password=0123456789012345678901234567890123456789012345678901234567890123456789",
        "https://api.telegram.org/bot123456789:AAbC3_dE-bC3_dE-bC3_dE-bC3_dE-fGh12/getMe |"
            + " telegram.token=123456789:AAbC3_dE-bC3_dE-bC3_dE-bC3_dE-fGh12",
        "https://user:hunter2@db.example.com |"
            + " e-mail=hunter2@db.example.com; url.password=hunter2",
        "bot 123456789:AAbC3_dE-bC3_dE-bC3_dE-bC3_dE-fGh12 |"
            + " telegram.token=123456789:AAbC3_dE-bC3_dE-bC3_dE-bC3_dE-fGh12",
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
        "sk-ant-api03-abcdefghij0123456789 | anthropic.key=sk-ant-api03-abcdefghij0123456789",
        "sk-0123456789abcdef0123456789abcdef | dashscope.key=sk-0123456789abcdef0123456789abcdef",
        "api_key=sk-abcdefghij0123456789 | openai.key=sk-abcdefghij0123456789",
        "hf_abcdefghijklmnopqrstuvwxyzabcdefgh |"
            + " huggingface.token=hf_abcdefghijklmnopqrstuvwxyzabcdefgh",
        "LTAI4Gabcdefghijklmnopqr | aliyun.key=LTAI4Gabcdefghijklmnopqr",
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
        "订单号：13800138000",
        "order no. 13800138000",
        "order_id=13800138000",
        "No. 13800138000",
        "SKU-13800138000",
        "#13800138000",
        "20240101-13800138000",
        "138-0013-8000-1234",
        "13800138000.50",
        "¥13800138000",
        "13800138000元",
        "1500 1600 180",
        "+1 380 013 8000",
        "一三八〇〇一三八〇〇〇〇",
        "9123 4567",
        "订单 91234567",
        "电话 010-62345678",
        "電話 (02) 6712 3456",
        "電話 9123 4567 8901 2345",
        "+65 9123 4567",
        "110105209912310026",
        "0.5109989(1)",
        "流水号6222021234567890128",
        "6222 0212 3456 7890 129",
        "4006381333931",
        "1704067200000",
        "产品型号A123456789",
        "新A股",
        "AB 1234",
        "E12345678",
        "git@github.com:a/b.git",
        "https://localhost:8080/@me",
        "ssh://git@localhost:22/a",
        "at 12:30@home",
        "bot 123456789:AAbC3",
        "id 12345678:ABc3_dE-bC3_dE-bC3_dE-bC3_dE-fGh12",
        "911840198806120010",
        "icon@2x.png",
        "GB82WEST12345698765433",
        "550e8400-e29b-41d4-a716-446655440000",
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
