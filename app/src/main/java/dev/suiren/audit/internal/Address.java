package dev.suiren.audit.internal;

import dev.suiren.audit.Disclosure;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Postal addresses in Chinese, from the name of a place to the last number of a house, floor or
/// room. A firm's address looks like a person's: as shipped it is noted, not covered.
final class Address extends Pattern {
  /// What the names begin with, folded.
  static final String BEGINNINGS = "北天上重河山辽吉黑江浙安福湖广海四贵云陕甘青台内西宁新香澳九高桃深杭南成武";

  private static final List<String> PLACES =
      List.of(
          ("北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海"
                  + " 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 九龙 新界 台北 新北 台中 台南 高雄 桃园 深圳 广州 杭州 南京 成都 武汉")
              .split(" ", -1));
  private static final String WAYS = "路街道巷弄里村";
  private static final String LAST = "号楼室层座栋幢元户";
  static final int LONGEST = 48;
  private static final int BEFORE = 16;
  private static final Set<Integer> OPENINGS =
      openings().stream().map(pair -> mixed(pair[0], pair[1])).collect(Collectors.toSet());

  Address() {
    super("address", Disclosure.PLACE);
  }

  @Override
  boolean startsWith(int plain) {
    return plain > 0x3000 && BEGINNINGS.indexOf(plain) >= 0;
  }

  /// Whether the name of a place may begin with two characters.
  static boolean begins(int first, int second) {
    return OPENINGS.contains(mixed(first, second));
  }

  /// The first two characters of each name.
  static List<int[]> openings() {
    return PLACES.stream().map(name -> new int[] {name.charAt(0), name.charAt(1)}).toList();
  }

  private static int mixed(int first, int second) {
    return first << 16 ^ second;
  }

  @Override
  int match(Glance text, int from) {
    int end = read(text, from);
    for (int place = from - 1; end > 0 && place >= 0 && place > from - BEFORE; place--) {
      int longer = startsWith(text.foldedAt(place)) ? read(text, place) : NO;
      if (longer == WAIT || longer >= end) {
        return longer == WAIT ? WAIT : NO;
      }
    }
    return end;
  }

  private static int read(Glance text, int from) {
    int place = name(text, from);
    boolean way = false;
    int best = NO;
    while (place > 0 && place < from + LONGEST && part(text.foldedAt(place))) {
      int c = text.foldedAt(place);
      boolean numbered = alphanumeric(text.at(place - 1));
      way |= WAYS.indexOf(c) >= 0;
      place++;
      best = way && numbered && LAST.indexOf(c) >= 0 ? place : best;
    }
    return place > 0 && text.at(place) == Glance.LATER ? WAIT : place < 0 ? place : best;
  }

  private static int name(Glance text, int from) {
    int result = NO;
    for (String name : PLACES) {
      int end = from;
      while (end < from + name.length() && text.foldedAt(end) == name.charAt(end - from)) {
        end++;
      }
      if (end == from + name.length()) {
        return end;
      }
      result = text.at(end) == Glance.LATER ? WAIT : result;
    }
    return result;
  }

  /// Whether a character, folded, may stand in an address.
  static boolean part(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || alphanumeric(c) || c == '-' || c == ' ';
  }
}
