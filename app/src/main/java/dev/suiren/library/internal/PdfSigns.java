package dev.suiren.library.internal;

import dev.suiren.library.internal.PdfTable.Gap;
import dev.suiren.library.internal.PdfTable.Row;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What tells a table from other things that are set in columns, by what stands in them.
final class PdfSigns {
  private static final Pattern LEADERS = Pattern.compile("[.·…‥_]{4,}|…{2,}|(?:[.·] ){3,}");
  private static final Pattern MARKER =
      Pattern.compile(
          "[•·▪◦●○■□◆►➢✓*–-]|\\d{1,3}[.)、．]?|[(（]?[\\da-zA-Z一二三四五六七八九十]{1,3}[)）.、]"
              + "|[ivxIVX]{1,5}[.)]");
  private static final Pattern PAGE = Pattern.compile("\\d{1,4}|[ivxlc]{1,6}");
  private static final Pattern PAGE_LABEL = Pattern.compile("(?i)page|p\\.|页|頁|页码|頁碼|页次|頁次");
  private static final Pattern BLANK = Pattern.compile("_{3,}|[:：]\\s*$");
  private static final Pattern LABELED = Pattern.compile("\\p{L}[\\p{L} ./()-]{0,30}[:：].*");
  private static final Pattern CONTACT =
      Pattern.compile(
          "(?i)\\S@\\S|www\\.|https?:|\\b(tel|fax|phone|mobile|iban|bic|vat|e-?mail)\\b"
              + "|电话|電話|传真|傳真|邮编|郵編|邮箱|信箱|地址|开户行|账号|帳號");
  private static final Pattern CODE =
      Pattern.compile("[{};]\\s*$|[=!<>]=|->|=>|::|//|/\\*|#include|\\w\\(|[^=]=[^=]|^\\s*[#$]");
  private static final Pattern VALUE =
      Pattern.compile(
          "[^\\p{L}\\d]{0,3}\\d.{0,22}|[A-Z]{3} \\d.{0,18}|[-–—✓✔✗✘×√○●]|(?i)yes|no|n/a|是|否|有|无|無");

  /// Numbers that name a column.
  private static final Pattern PERIOD =
      Pattern.compile("(?:19|20)\\d\\d ?(?:年度?)?|[QH][1-4].{0,6}|\\d{1,2}月|第.{1,3}季度?");

  private PdfSigns() {}

  /// Labels with blanks, or with a colon and what was filled in.
  static boolean isForm(List<Row> rows) {
    return share(rows, row -> row.cells().stream().anyMatch(c -> BLANK.matcher(c).find())) >= 0.5
        || share(
                rows,
                row ->
                    2 * row.cells().stream().filter(c -> LABELED.matcher(c).matches()).count()
                        >= row.cells().size())
            >= 0.5;
  }

  /// Markers, and what they mark.
  static boolean isList(List<Row> rows) {
    return width(rows) == 2
        && isMarker(rows.getFirst())
        && share(rows, row -> row.cells().getFirst().isEmpty() || isMarker(row)) >= 0.8;
  }

  private static boolean isMarker(Row row) {
    return MARKER.matcher(row.cells().getFirst()).matches();
  }

  /// Titles with the numbers of their pages.
  static boolean isContents(List<Row> rows) {
    if (share(rows, row -> row.cells().stream().anyMatch(c -> LEADERS.matcher(c).find())) >= 0.3) {
      return true;
    }
    List<String> last = rows.stream().map(row -> row.cells().getLast()).toList();
    boolean labeled = PAGE_LABEL.matcher(last.getFirst()).matches();
    List<String> pages = labeled ? last.subList(1, last.size()) : last;
    return pages.size() >= 2
        && pages.stream().allMatch(page -> PAGE.matcher(page).matches())
        && (labeled || width(rows) == 2 || rows.stream().allMatch(PdfSigns::isMarker))
        && IntStream.range(1, pages.size())
            .allMatch(i -> number(pages.get(i - 1)) <= number(pages.get(i)));
  }

  private static int number(String page) {
    return Character.isDigit(page.charAt(0)) ? Integer.parseInt(page) : 0;
  }

  /// Whose telephone, whose address.
  static boolean isContact(List<Row> rows) {
    return share(rows, row -> row.cells().stream().anyMatch(c -> CONTACT.matcher(c).find())) >= 0.3;
  }

  static boolean isCode(List<PdfRow> rows) {
    List<PdfRow> typed = rows.stream().filter(PdfRow::isTyped).toList();
    long code =
        typed.stream()
            .filter(row -> row.lines().stream().anyMatch(l -> CODE.matcher(l.line().text()).find()))
            .count();
    return 2 * typed.size() >= rows.size() && 3 * code >= typed.size() && !typed.isEmpty();
  }

  /* Running text fills its column and is long; at the end of its lines it stops at no word's or
   * sentence's end in particular. Cells of a table are short, or only one column of them is not. */
  /// Text that runs on in several columns side by side.
  static int runningColumns(List<PdfRow> rows, List<Gap> gaps) {
    return (int)
        IntStream.rangeClosed(0, gaps.size())
            .filter(column -> isRunning(rows, gaps, column))
            .count();
  }

  private static boolean isRunning(List<PdfRow> rows, List<Gap> gaps, int column) {
    List<List<PdfWord>> lines =
        rows.stream().map(row -> row.words(column, gaps)).filter(it -> !it.isEmpty()).toList();
    double left = edge(lines, true);
    double right = edge(lines, false);
    long running =
        lines.stream()
            .filter(line -> weight(line) >= 24)
            .filter(line -> line.getLast().right() - left >= 0.75 * (right - left))
            .count();
    return 5 * running >= 3 * lines.size() && !lines.isEmpty();
  }

  private static double edge(List<List<PdfWord>> lines, boolean left) {
    return left
        ? lines.stream().mapToDouble(line -> line.getFirst().left()).min().orElse(0)
        : lines.stream().mapToDouble(line -> line.getLast().right()).max().orElse(0);
  }

  /// Letters, a Chinese one for two.
  private static int weight(List<PdfWord> words) {
    return words.stream()
        .flatMapToInt(word -> word.text().codePoints())
        .map(point -> ParserWords.isDense(point) ? 2 : 1)
        .sum();
  }

  /// Whether a column has values below a label that is none.
  static boolean hasValues(List<Row> rows) {
    return rows.size() >= 3
        && IntStream.range(1, width(rows)).anyMatch(column -> isOfValues(rows, column));
  }

  private static boolean isOfValues(List<Row> rows, int column) {
    List<String> body =
        rows.stream()
            .skip(1)
            .map(row -> row.cells().get(column))
            .filter(c -> !c.isEmpty())
            .toList();
    String label = rows.getFirst().cells().get(column);
    long values = body.stream().filter(PdfSigns::isValue).count();
    return !label.isEmpty()
        && (PERIOD.matcher(label).matches() ? !body.contains(label) : !isValue(label))
        && body.size() >= 2
        && 4 * values >= 3 * body.size();
  }

  private static boolean isValue(String cell) {
    return VALUE.matcher(cell).matches();
  }

  /// Whether it is as full and as short everywhere as only tables are.
  static boolean isEven(List<Row> rows) {
    List<String> cells = rows.stream().flatMap(row -> row.cells().stream()).toList();
    long filled = cells.stream().filter(c -> !c.isEmpty()).count();
    return rows.size() >= 4
        && width(rows) >= 3
        && 10 * filled >= 9L * cells.size()
        && cells.stream().allMatch(c -> c.length() <= 40 && !c.matches(".*[.。!！?？;；,，]"));
  }

  private static int width(List<Row> rows) {
    return rows.getFirst().cells().size();
  }

  private static double share(List<Row> rows, Predicate<Row> is) {
    return (double) rows.stream().filter(is).count() / Math.max(1, rows.size());
  }
}
