package org.childhub.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A colour of the screen (sRGB), each part from 0 to 255. */
public record Colour(int red, int green, int blue) {
  public static final Colour WHITE = new Colour(255, 255, 255);
  private static final Pattern HEX = Pattern.compile("#?([0-9a-fA-F]{6})");

  /** Of {@code #0e3d40}; nothing where it is written otherwise. */
  public static Optional<Colour> of(String text) {
    var match = HEX.matcher(text.strip());
    if (!match.matches()) {
      return Optional.empty();
    }
    var value = Integer.parseInt(match.group(1), 16);
    return Optional.of(new Colour(value >> 16, value >> 8 & 0xff, value & 0xff));
  }

  /** Its parts times a number of at most 1. */
  public Colour times(double share) {
    return new Colour(
        (int) Math.round(red * share),
        (int) Math.round(green * share),
        (int) Math.round(blue * share));
  }

  /** How well one is told from the other, from 1 to 21 (WCAG 2.2, contrast ratio). */
  public double contrast(Colour other) {
    var one = luminance() + 0.05;
    var two = other.luminance() + 0.05;
    return Math.max(one, two) / Math.min(one, two);
  }

  /** WCAG 2.2, relative luminance. */
  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int part) {
    var share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  /** As stylesheets write it. */
  public String hex() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }
}
