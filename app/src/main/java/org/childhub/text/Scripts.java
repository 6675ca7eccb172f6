package org.childhub.text;

import java.lang.Character.UnicodeScript;
import java.util.function.UnaryOperator;

/**
 * Serbian in its two scripts. Cyrillic to Latin loses nothing; Latin to Cyrillic follows the stems
 * of {@code text/latin-to-cyrillic-exceptions.txt}. Addresses, code, Roman numerals, units and
 * foreign words stay as they are.
 */
public final class Scripts {
  private Scripts() {}

  /** Serbian Cyrillic as Latin; what is not Serbian Cyrillic stays. */
  public static String toLatin(String text) {
    return detectAny(text, UnicodeScript.CYRILLIC)
        ? Untouched.convertWords(text, SerbianLatin::write)
        : text;
  }

  /** Serbian Latin as Cyrillic; foreign words, numerals and addresses stay Latin. */
  public static String toCyrillic(String text) {
    return Untouched.convertWords(text, SerbianCyrillic::write);
  }

  /**
   * Like {@link #toLatin} for the text nodes of HTML; code and passages in other languages stay.
   */
  public static String toLatinHtml(String html) {
    return detectAny(html, UnicodeScript.CYRILLIC)
        ? HtmlText.convert(html, Language.SR_LATN, Scripts::toLatin)
        : html;
  }

  /**
   * Like {@link #toCyrillic} for the text nodes of HTML; code and passages in other languages stay.
   */
  public static String toCyrillicHtml(String html) {
    return HtmlText.convert(html, Language.SR_CYRL, Scripts::toCyrillic);
  }

  /**
   * The language in which this reader sees a text: Bosnian, Montenegrin and Serbian Cyrillic is
   * Latin to readers of a Latin sister language, Serbian Latin is Cyrillic to readers of Serbian
   * Cyrillic, all else stays.
   */
  public static Language shown(Language text, Language reader) {
    if (!text.isBcms() || !reader.isBcms() || text.script() == reader.script()) {
      return text;
    }
    if (text.script() == Script.CYRILLIC) {
      return text.base().equals("sr") ? Language.SR_LATN : Language.of(text.base());
    }
    return text.equals(Language.SR_LATN) && reader.equals(Language.SR_CYRL) ? reader : text;
  }

  /** A plain text in the script that {@link #shown} names. */
  public static String forReader(String text, Language language, Language reader) {
    return inScript(text, language, shown(language, reader), Scripts::toLatin, Scripts::toCyrillic);
  }

  /** The HTML of a text in the script that {@link #shown} names. */
  static String htmlForReader(String html, Language language, Language reader) {
    return inScript(
        html, language, shown(language, reader), Scripts::toLatinHtml, Scripts::toCyrillicHtml);
  }

  /** The script of most letters, {@link Script#OTHER} when there are none. */
  public static Script detect(String text) {
    int latin = 0;
    int cyrillic = 0;
    int greek = 0;
    int letters = 0;
    for (int at = 0; at < text.length(); ) {
      int letter = text.codePointAt(at);
      at += Character.charCount(letter);
      if (Character.isLetter(letter)) {
        letters++;
        // Most letters are ASCII: looking their script up would take longer than all else here.
        UnicodeScript script = letter < 0x80 ? UnicodeScript.LATIN : UnicodeScript.of(letter);
        latin += script == UnicodeScript.LATIN ? 1 : 0;
        cyrillic += script == UnicodeScript.CYRILLIC ? 1 : 0;
        greek += script == UnicodeScript.GREEK ? 1 : 0;
      }
    }
    int most = Math.max(latin, Math.max(cyrillic, greek));
    if (most == 0 || letters - latin - cyrillic - greek > most) {
      return Script.OTHER;
    }
    if (most == latin) {
      return Script.LATIN;
    }
    return most == cyrillic ? Script.CYRILLIC : Script.GREEK;
  }

  private static String inScript(
      String text,
      Language from,
      Language to,
      UnaryOperator<String> toLatin,
      UnaryOperator<String> toCyrillic) {
    if (from.equals(to)) {
      return text;
    }
    return to.script() == Script.LATIN ? toLatin.apply(text) : toCyrillic.apply(text);
  }

  private static boolean detectAny(String text, UnicodeScript script) {
    return text.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == script);
  }
}
