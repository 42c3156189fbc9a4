package dev.suiren.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteAddressTest {
  @ParameterizedTest
  @CsvSource({
    "192.168.1.5, http://192.168.1.5:80",
    "127.0.0.1, http://127.0.0.1:80",
    "0.0.0.0, http://127.0.0.1:80",
    "::, http://127.0.0.1:80",
    "::1, http://[0:0:0:0:0:0:0:1]:80",
    ", http://127.0.0.1:80"
  })
  void isTheOneListenedOnOrThisMachine(String bound, String root) {
    SiteAddress address = new SiteAddress(Optional.ofNullable(bound).map(InetAddress::ofLiteral));
    address.listening(80);
    assertThat(address.root()).isEqualTo(root);
  }
}
