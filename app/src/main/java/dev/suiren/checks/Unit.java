package dev.suiren.checks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A unit of measure: how much of its kind's first unit it is, and where its zero lies.
///
/// The international yard, pound and gallon (US); the Chinese units as they are used in mainland
/// China. Money is never converted. Abbreviations that are words of their own (in) are no units.
record Unit(String kind, BigDecimal factor, BigDecimal zero) {
  /// `kind: unit,unit=factor; …`, units that mean the same separated by `|`.
  private static final String TABLE =
      """
      length: m|meter|meters|metre|metres|米|公尺=1; \
      km|kilometer|kilometers|kilometre|kilometres|公里|千米=1000; dm|分米=0.1; \
      cm|centimeter|centimeters|centimetre|centimetres|厘米|公分=0.01; \
      mm|millimeter|millimeters|millimetre|millimetres|毫米=0.001; inch|inches|英寸=0.0254; \
      ft|foot|feet|英尺=0.3048; yd|yard|yards|码=0.9144; mi|mile|miles|英里=1609.344; 里|华里=500
      mass: g|gram|grams|克=1; kg|kilogram|kilograms|kilo|kilos|千克|公斤=1000; \
      mg|milligram|milligrams|毫克=0.001; t|ton|tons|tonne|tonnes|吨=1000000; \
      lb|lbs|pound|pounds|磅=453.59237; oz|ounce|ounces|盎司=28.349523125; 斤|市斤=500; 两=50
      time: s|sec|second|seconds|秒|秒钟=1; ms|millisecond|milliseconds|毫秒=0.001; \
      min|mins|minute|minutes|分钟=60; h|hr|hrs|hour|hours|小时|个小时|钟头=3600; \
      d|day|days|天|日=86400; week|weeks|周|星期|个星期=604800
      volume: l|liter|liters|litre|litres|升|公升=1; \
      ml|milliliter|milliliters|millilitre|millilitres|毫升=0.001; m^3|m3|立方米=1000; \
      cm^3|cm3|立方厘米=0.001; gal|gallon|gallons|加仑=3.785411784
      area: m^2|m2|square meters|square metres|平方米=1; \
      km^2|km2|square kilometers|square kilometres|平方公里|平方千米=1000000; \
      cm^2|cm2|square centimeters|square centimetres|平方厘米=0.0001; \
      ha|hectare|hectares|公顷=10000; acre|acres|英亩=4046.8564224; 亩=666.6666666666667
      speed: m/s|meters per second|metres per second|米/秒|米每秒=1; \
      km/h|kmh|kph|kilometers per hour|kilometres per hour|\
      公里/小时|千米/时|千米/小时|公里每小时|千米每小时=0.2777777777777778; \
      mph|miles per hour|英里/小时=0.44704
      temperature: kelvin|开尔文=1; °c|℃|degrees celsius|摄氏度=1@273.15; \
      °f|℉|degrees fahrenheit|华氏度=0.5555555555555556@459.67
      angle: °|degree|degrees|度=1
      share: %|percent|per cent=0.01
      data: b|byte|bytes|字节=1; kb=1000; mb=1000000; gb=1000000000; kib=1024; mib=1048576; \
      gib=1073741824
      dollar: $|usd|us dollars|dollar|dollars|美元=1; cent|cents|美分=0.01
      yuan: ¥|cny|rmb|yuan|元|块|块钱|元钱|人民币=1; 角=0.1
      euro: €|eur|euro|euros|欧元=1
      sterling: £|gbp|英镑=1
      """;

  private static final Map<String, Unit> BY_NAME = read();

  /// The longest first, so that `km/h` is not read as `km`.
  private static final List<String> NAMES =
      BY_NAME.keySet().stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();

  static Optional<Unit> of(String name) {
    return Optional.ofNullable(BY_NAME.get(Folded.of(name)));
  }

  /// The unit that a folded text begins with, after blanks.
  static Optional<Unit> leading(String folded) {
    String text = folded.stripLeading();
    return NAMES.stream()
        .filter(text::startsWith)
        .filter(name -> endsThere(text, name.length()))
        .findFirst()
        .map(BY_NAME::get);
  }

  /// Letters go on to be another word; Chinese ones do not tell.
  private static boolean endsThere(String text, int end) {
    return end >= text.length()
        || !latin(text.charAt(end - 1))
        || !latin(text.charAt(end)) && !Character.isDigit(text.charAt(end));
  }

  private static boolean latin(char c) {
    return Character.isLetter(c) && !Character.isIdeographic(c);
  }

  BigDecimal inFirst(BigDecimal value) {
    return value.add(zero).multiply(factor);
  }

  BigDecimal fromFirst(BigDecimal value) {
    return value.divide(factor, MathContext.DECIMAL64).subtract(zero);
  }

  private static Map<String, Unit> read() {
    Map<String, Unit> units = new LinkedHashMap<>();
    for (String line : TABLE.lines().toList()) {
      int colon = line.indexOf(':');
      for (String group : line.substring(colon + 1).split(";", -1)) {
        put(units, line.substring(0, colon), group.strip());
      }
    }
    return Map.copyOf(units);
  }

  private static void put(Map<String, Unit> units, String kind, String group) {
    int equals = group.lastIndexOf('=');
    String[] amounts = group.substring(equals + 1).split("@", -1);
    BigDecimal zero = amounts.length > 1 ? new BigDecimal(amounts[1]) : BigDecimal.ZERO;
    Unit unit = new Unit(kind, new BigDecimal(amounts[0]), zero);
    for (String name : group.substring(0, equals).split("\\|", -1)) {
      units.put(Folded.of(name), unit);
    }
  }
}
