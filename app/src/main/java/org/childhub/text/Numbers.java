package org.childhub.text;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MeasureFormat.FormatWidth;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** Numbers, sizes of files and periods; ICU's number formatters are immutable and thread-safe. */
final class Numbers {
  private static final double THOUSAND = 1000;

  private final ULocale locale;
  private final LocalizedNumberFormatter whole;
  private final LocalizedNumberFormatter kilobytes;
  private final LocalizedNumberFormatter megabytes;
  private final LocalizedNumberFormatter gigabytes;

  Numbers(ULocale locale) {
    this.locale = locale;
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

  String period(Period period) {
    var parts = new ArrayList<Measure>();
    add(parts, period.getYears(), MeasureUnit.YEAR);
    add(parts, period.getMonths(), MeasureUnit.MONTH);
    if (parts.isEmpty() || period.getDays() != 0) {
      parts.add(new Measure(period.getDays(), MeasureUnit.DAY));
    }
    return MeasureFormat.getInstance(locale, FormatWidth.WIDE)
        .formatMeasures(parts.toArray(Measure[]::new));
  }

  private static void add(List<Measure> parts, int number, MeasureUnit unit) {
    if (number != 0) {
      parts.add(new Measure(number, unit));
    }
  }

  private static LocalizedNumberFormatter unit(MeasureUnit unit, ULocale locale, int decimals) {
    return NumberFormatter.withLocale(locale)
        .unit(unit)
        .unitWidth(UnitWidth.SHORT)
        .precision(Precision.maxFraction(decimals));
  }
}
