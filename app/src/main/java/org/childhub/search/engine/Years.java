package org.childhub.search.engine;

/**
 * Years as lists offer them: five at a time, {@code 2020-2024}, and all before {@value #FIRST} as
 * {@code 0-1989}.
 */
public final class Years {
  public static final int FIRST = 1990;
  private static final int MANY = 5;

  private Years() {}

  public static String of(int year) {
    if (year < FIRST) {
      return "0-" + (FIRST - 1);
    }
    var from = year - year % MANY;
    return from + "-" + (from + MANY - 1);
  }
}
