package dev.suiren.base.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.base.Flaw;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "::1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.10",
        "100.64.0.1",
        "8.8.8.8",
        "fd12:3456::1",
        "2001:db8::1",
        "64:ff9b::8.8.8.8",
        "::ffff:10.0.0.1"
      })
  void allowsThisMachinePrivateAndPublicNetworks(String address) {
    assertThat(AddressRules.allow(InetAddress.ofLiteral(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "169.254.169.254",
        "169.254.0.1",
        "fe80::1",
        "0.0.0.0",
        "0.1.2.3",
        "::",
        "224.0.0.1",
        "239.255.255.250",
        "ff02::1",
        "240.0.0.1",
        "255.255.255.255",
        "100.100.100.200",
        "168.63.129.16",
        "192.0.0.192",
        "fd00:ec2::254",
        "fd20:ce::254",
        "::ffff:169.254.169.254",
        "::169.254.169.254",
        "64:ff9b::169.254.169.254",
        "2002:a9fe:a9fe::"
      })
  void refusesLinkLocalMulticastUnspecifiedAndMetadata(String address) {
    assertThat(AddressRules.allow(InetAddress.ofLiteral(address))).isFalse();
  }

  @Test
  void refusesANameOneOfWhoseAddressesIsRefused() throws Exception {
    assertThat(
            AddressRules.allow(
                "mixed",
                host ->
                    java.util.List.of(
                        InetAddress.ofLiteral("8.8.8.8"), InetAddress.ofLiteral("fe80::1"))))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://host/v1, ADDRESS",
    "host/v1, ADDRESS",
    "'', ADDRESS",
    "http://, ADDRESS",
    "http:///v1, ADDRESS",
    "file:///etc/passwd, ADDRESS",
    "http://me:secret@host/v1, ADDRESS",
    "http://me@host/v1, ADDRESS",
    "http://host/v1?key=1, ADDRESS",
    "http://host/v1#x, ADDRESS",
    "http://host:99999/v1, ADDRESS",
    "http://ho st/v1, ADDRESS",
    "http://169.254.169.254/latest, FORBIDDEN_ADDRESS",
    "http://[fe80::1]/v1, FORBIDDEN_ADDRESS",
    "http://[::ffff:169.254.169.254]/v1, FORBIDDEN_ADDRESS",
    "http://0.0.0.0:11434/v1, FORBIDDEN_ADDRESS"
  })
  void namesTheFlawOfAnAddress(String url, Flaw flaw) {
    assertThat(Endpoint.findFlaw(url, "m", "")).contains(flaw);
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:11434/v1, http://localhost:11434/v1",
    " https://api.example.com/v1/ , https://api.example.com/v1",
    "https://h/v1/chat/completions, https://h/v1",
    "https://h/v1/chat/completions///, https://h/v1",
    "HTTP://[::1]:8080, HTTP://[::1]:8080"
  })
  void takesAnAddressAsPeopleCopyIt(String typed, String url) {
    assertThat(Endpoint.findFlaw(typed, "m", "")).isEmpty();
    assertThat(Endpoint.parse(typed, "m", "").url()).hasToString(url);
  }

  @Test
  void namesTheFlawOfModelAndKey() {
    assertThat(Endpoint.findFlaw("http://h", " ", "")).contains(Flaw.MODEL);
    assertThat(Endpoint.findFlaw("http://h", "a\nb", "")).contains(Flaw.MODEL);
    assertThat(Endpoint.findFlaw("http://h", "m", "two words")).contains(Flaw.KEY);
    assertThat(Endpoint.findFlaw("http://h", "m", "a\r\nHost: b")).contains(Flaw.KEY);
    assertThat(Endpoint.findFlaw("http://h", "m", "密钥")).contains(Flaw.KEY);
    assertThat(Endpoint.findFlaw("http://h", "m", " pasted ")).isEmpty();
  }

  @Test
  void showsNoKeyInItsWords() {
    assertThat(Endpoint.parse("http://h", "m", "secret").toString()).doesNotContain("secret");
  }
}
