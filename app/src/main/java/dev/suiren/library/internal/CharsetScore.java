package dev.suiren.library.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.BitSet;
import java.util.stream.IntStream;

/// How much a decoded text looks like writing of the kind its charset was made for: the mean over
/// its signs beyond ASCII, from -5 (nonsense) to 3 (only the most frequent signs).
///
/// A wrong guess between GB18030 and Big5 lands on rare signs, since both put frequent ones into a
/// first level; a wrong guess of UTF-16 lands all over the plane; a wrong guess of Windows-1252
/// gives runs of accented letters, which no Western language has.
final class CharsetScore {
  private static final String SIMPLIFIED =
      "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经"
          + "么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性"
          + "知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次"
          + "度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建"
          + "务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记"
          + "南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔员工假申请部门办理文件合同公司年月日元号";
  private static final String TRADITIONAL =
      "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經"
          + "麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性"
          + "知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次"
          + "度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建"
          + "務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記"
          + "南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運筆員工假申請部門辦理文件合同公司年月日元號";
  private static final String PUNCTUATION = "，。、；：？！“”‘’（）《》【】「」『』…—·　％＋－～／";

  private static final BitSet OF_GB = signs(SIMPLIFIED);
  private static final BitSet OF_BIG5 = signs(TRADITIONAL);
  private static final BitSet OF_UTF16 = signs(SIMPLIFIED + TRADITIONAL);
  private static final BitSet GB_LEVEL_1 = level("GB2312", 0xB0, 0xD7, 0xA1);
  private static final BitSet BIG5_LEVEL_1 = level("Big5", 0xA4, 0xC6, 0x40);

  private CharsetScore() {}

  static double ofGb(String text) {
    return mean(text, OF_GB, GB_LEVEL_1);
  }

  static double ofBig5(String text) {
    return mean(text, OF_BIG5, BIG5_LEVEL_1);
  }

  static double ofUtf16(String text) {
    return mean(text, OF_UTF16, GB_LEVEL_1);
  }

  /// Accented letters stand among plain ones; signs such as dashes and quotes stand anywhere.
  static double ofWestern(String text) {
    double sum = 0;
    int signs = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        continue;
      }
      signs++;
      boolean beside = isHighLetter(text, i - 1) || isHighLetter(text, i + 1);
      if (Character.isISOControl(c)) {
        sum -= 5;
      } else if (Character.isLetter(c)) {
        sum += beside ? -1.5 : 1.5;
      } else {
        sum += "‘’“”–—•…€£§©®°«»·\u00a0".indexOf(c) >= 0 ? 1 : -0.5;
      }
    }
    return signs == 0 ? 3 : sum / signs;
  }

  private static boolean isHighLetter(String text, int at) {
    return at >= 0
        && at < text.length()
        && text.charAt(at) >= 0x80
        && Character.isLetter(text.charAt(at));
  }

  private static double mean(String text, BitSet frequent, BitSet common) {
    double sum = 0;
    int signs = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        signs++;
        sum += score(c, frequent, common);
      }
    }
    return signs == 0 ? 0 : sum / signs;
  }

  private static double score(char c, BitSet frequent, BitSet common) {
    if (frequent.get(c)) {
      return 3;
    }
    if (common.get(c) || PUNCTUATION.indexOf(c) >= 0) {
      return 1;
    }
    return c >= 0x4E00 && c <= 0x9FFF ? -2 : -5;
  }

  private static BitSet signs(String text) {
    return text.chars().collect(BitSet::new, BitSet::set, BitSet::or);
  }

  /// The everyday signs of a double-byte charset: its rows `first` to `last`.
  private static BitSet level(String charset, int first, int last, int firstTrail) {
    BitSet level = new BitSet();
    Charset rows = Charset.forName(charset);
    IntStream.rangeClosed(first, last)
        .forEach(
            lead ->
                IntStream.rangeClosed(firstTrail, 0xFE)
                    .forEach(trail -> decodePair(rows, lead, trail).chars().forEach(level::set)));
    return level;
  }

  private static CharBuffer decodePair(Charset charset, int lead, int trail) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(new byte[] {(byte) lead, (byte) trail}));
    } catch (CharacterCodingException unassigned) {
      return CharBuffer.allocate(0);
    }
  }
}
