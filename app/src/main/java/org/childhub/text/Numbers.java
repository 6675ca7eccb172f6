package org.childhub.text;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;

/** Numbers and sizes of files; ICU's number formatters are immutable and thread-safe. */
final class Numbers {
  private static final double THOUSAND = 1000;

  private final LocalizedNumberFormatter whole;
  private final LocalizedNumberFormatter kilobytes;
  private final LocalizedNumberFormatter megabytes;
  private final LocalizedNumberFormatter gigabytes;

  Numbers(ULocale locale) {
    this.whole = NumberFormatter.withLocale(locale);
    this.kilobytes = unit(MeasureUnit.KILOBYTE, locale, 0);
    this.megabytes = unit(MeasureUnit.MEGABYTE, locale, 1);
    this.gigabytes = unit(MeasureUnit.GIGABYTE, locale, 1);
  }

  String number(long number) {
    return whole.format(number).toString();
  }

  String size(long bytes) {
    double size = Math.max(1, bytes / THOUSAND);
    if (Math.round(size) < THOUSAND) {
      return kilobytes.format(size).toString();
    }
    size /= THOUSAND;
    if (Math.round(size) < THOUSAND) {
      return megabytes.format(size).toString();
    }
    return gigabytes.format(size / THOUSAND).toString();
  }

  private static LocalizedNumberFormatter unit(MeasureUnit unit, ULocale locale, int decimals) {
    return NumberFormatter.withLocale(locale)
        .unit(unit)
        .unitWidth(UnitWidth.SHORT)
        .precision(Precision.maxFraction(decimals));
  }
}
