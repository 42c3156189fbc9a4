package dev.suiren.audit.internal;

import java.util.List;
import java.util.stream.Stream;

/// Words before a number that say what it is, folded; a low line stands for a space.
/* How: a word that asks for a match may stand anywhere in the end of the sentence before the number;
 * one that forbids a match must lead right up to it. In a text read without its markup the first may
 * only be found more often, and the second only less often, than in the text as it is seen. So the
 * second counts neither across a line's end nor across markup.
 */
enum Labels {
  PHONE(
      "电话 手机 手提 致电 来电 拨 打给 打我 打俾 联络 联系 热线 短信 简讯 我的号码 我号码 个号码 新号码 新号 港号码 门号码 搵我 找我 机号 机主 微信 收件人 收货人"
          + " 客服 电:",
      "tel telephone phone phones mobile mobiles mob cell cellphone handphone hp ph call calls"
          + " called calling whatsapp sms text dial ring contact reach wechat hotline my_number"
          + " her_number his_number t: m:"),
  CARD(
      "银行卡 信用卡 借记卡 储蓄卡 金融卡 提款卡 签账卡 卡号 卡片 账号 帐号 账户 帐户 户口 银联",
      "card cards debit credit visa mastercard amex jcb unionpay maestro diners discover account"
          + " acct cc"),
  IDENTITY(
      "身份 身分 身份证 身分证 证件 证号 居民证 居留证 统一编号",
      "identity id hkid ids idno identification arc citizen resident"),
  NUMBER("", "id no"),
  RESIDENT("身份证 身分证 居民证", "identity_card id_card idcard"),
  PASSPORT("护照 旅行证件", "passport passports travel_document"),
  PLATE("车牌 车号 牌照 号牌", "plate plates licence license registration"),
  MACAU("澳门", "macau macao"),
  OTHER(
      "订单 单号 流水 发票 编号 序号 序列 型号 料号 货号 快递 运单 物流 条码 条形码 批号 批次 案号 合同 凭证 回单 交易 工单 版本 商品 零件"
          + " 编码 代码 单据 金额 总额 合计 共计 价格 余额 坐标 时间戳 数量 股票",
      "isbn issn ean upc order orders orderid invoice tracking shipment parcel serial sku part"
          + " parts ref reference batch lot transaction receipt ticket case model build version"
          + " timestamp contract voucher amount total sum price balance rmb cny usd hkd twd eur s/n"
          + " p/n sn pn");

  private static final int WINDOW = 40;
  private static final int NEAR = 24;
  private static final int BESIDE = 12;
  private static final int WORD = 4;
  private static final String FILLERS = "号码为是的系 :#=.,\"'([「『【“‘-|_*`";
  private static final String LINKS = " 的之";
  private static final String ENDS = "。!?;！？；";
  private static final List<String> FILLING =
      List.of("number", "numbers", "num", "nr", "no", "id", "code", "is", "was", "the", "of");

  private final List<int[]> words;

  Labels(String han, String latin) {
    this.words =
        Stream.of(han, latin)
            .flatMap(all -> Stream.of(all.split(" ", -1)))
            .filter(word -> !word.isEmpty())
            .map(word -> word.replace('_', ' ').codePoints().toArray())
            .toList();
  }

  /// Whether such a word speaks of the next number only.
  private boolean nextOnly() {
    return this == CARD || this == PASSPORT || this == MACAU;
  }

  /// Whether such a word stands in the sentence before the number at `from`.
  boolean before(Glance text, int from) {
    for (int place = from - 1; place >= 0 && place >= from - WINDOW; place--) {
      if (ends(text, place, from)) {
        return false;
      }
      for (int[] word : words) {
        if (stands(text, word, place, from)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether a sentence ends here; a line's end right before the number does not end it.
  private boolean ends(Glance text, int place, int from) {
    int c = text.at(place);
    return c == Track.GAP
        || (nextOnly() && text.digit(place) >= 0)
        || (c == Track.LINE && place < from - 1)
        || ENDS.indexOf(c) >= 0
        || (c == '.' && stops(text, place));
  }

  /// Whether a dot is no sign of an abbreviation: after a longer word or a digit, before a space.
  private static boolean stops(Glance text, int dot) {
    if (text.at(dot + 1) != ' ' || dot < WORD || text.vanishing(dot - WORD, dot + 2) > 0) {
      return false;
    }
    boolean word = true;
    for (int i = 1; i <= WORD; i++) {
      word &= Pattern.letter(text.at(dot - i));
    }
    return word || text.digit(dot - 1) >= 0 || text.at(dot - 1) == ')';
  }

  /// Whether such a word is written together with the number at `from`.
  boolean join(Glance text, int from) {
    for (int[] word : words) {
      if (from >= word.length && stands(text, word, from - word.length, from)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the number at `from` is said to be of another kind: a word that tells leads up to it,
  /// or one that tells little, and none of these words stands before.
  boolean denied(Glance text, int from) {
    return OTHER.lead(text, from, this) || (NUMBER.lead(text, from, this) && !before(text, from));
  }

  /// Whether such a word leads right up to the number at `from`, and none of the others goes with
  /// it.
  private boolean lead(Glance text, int from, Labels others) {
    for (int place = from - 1; place >= 0 && place >= from - NEAR; place--) {
      if (text.at(place) == Track.GAP || text.at(place) == Track.LINE) {
        return false;
      }
      if (text.loose(place) || text.vanishing(place, from) > 0) {
        return false;
      }
      for (int[] word : words) {
        if (stands(text, word, place, from) && filled(text, place + word.length, from)) {
          return !others.near(text, place, from);
        }
      }
    }
    return false;
  }

  private boolean near(Glance text, int place, int limit) {
    for (int i = Math.max(0, place - BESIDE); i <= place; i++) {
      for (int[] word : words) {
        boolean beside = i + word.length >= place && !text.gapped(place);
        boolean linked = i + word.length == place - 1 && LINKS.indexOf(text.at(place - 1)) >= 0;
        if ((beside || linked) && stands(text, word, i, limit)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean stands(Glance text, int[] word, int place, int limit) {
    if (place + word.length > limit || text.foldedAt(place) != word[0]) {
      return false;
    }
    for (int i = 1; i < word.length; i++) {
      if (text.foldedAt(place + i) != word[i]) {
        return false;
      }
    }
    return !Pattern.letter(word[0]) || bounded(text, place, place + word.length, limit);
  }

  /// Whether no letter joins on either side, other than the first of what begins at `limit`.
  private static boolean bounded(Glance text, int from, int to, int limit) {
    return (text.loose(from) || !Pattern.letter(text.at(from - 1)))
        && (to == limit || text.loose(to) || !Pattern.letter(text.at(to)));
  }

  private static boolean filled(Glance text, int from, int to) {
    int place = from;
    while (place < to) {
      int step = FILLERS.indexOf(text.foldedAt(place)) >= 0 ? 1 : filling(text, place, to);
      if (step == 0) {
        return false;
      }
      place += step;
    }
    return true;
  }

  private static int filling(Glance text, int place, int to) {
    for (String word : FILLING) {
      int end = place + word.length();
      if (stands(text, word.codePoints().toArray(), place, to) && !Pattern.letter(text.at(end))) {
        return word.length();
      }
    }
    return 0;
  }
}
