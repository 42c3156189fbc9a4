package dev.suiren.library.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeTest {

  /// Bytes, and how people read them: powers of a thousand, one digit behind the point below ten.
  @ParameterizedTest
  @CsvSource({
    "0,                   0,    b",
    "999,                 999,  b",
    "1000,                1.0,  kb",
    "9940,                9.9,  kb",
    "14200,               14,   kb",
    "999499,              999,  kb",
    "1240000000,          1.2,  gb",
    "5000000000000,       5.0,  tb",
    "7000000000000000,    7000, tb",
  })
  void readsLikeANumberPeopleKnow(long bytes, String number, String unit) {
    assertThat(new Size(bytes).number()).isEqualTo(number);
    assertThat(new Size(bytes).unit()).isEqualTo(unit);
  }
}
