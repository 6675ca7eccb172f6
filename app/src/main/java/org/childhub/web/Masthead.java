package org.childhub.web;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The masthead in a colour of one's choice: its shades in both themes, and whether everybody can
 * read it. Text needs a contrast of 4.5, the ring of what has the focus 3 (WCAG 2.2, 1.4.3 and
 * 1.4.11).
 */
public record Masthead(Colour colour) {
  /** As in tokens.css: text, quiet text, and saffron for the helplines and for focus. */
  private static final Colour QUIET = new Colour(0xcf, 0xe2, 0xde);

  private static final Colour SAFFRON = new Colour(0xff, 0xc8, 0x45);
  private static final double BAND = 0.77;
  private static final double DARK = 0.76;
  private static final double DARK_BAND = 0.58;
  private static final double TEXT = 4.5;
  private static final double FOCUS = 3;
  private static final int STEPS = 200;

  /**
   * What falls short most.
   *
   * @param part text, help or focus
   */
  public record Shortfall(String part, double ratio, double needed) {}

  /** What cannot be read or seen well enough, in either theme. */
  public Optional<Shortfall> shortfall() {
    return Stream.of(
            measure("text", Colour.WHITE, 1, TEXT),
            measure("text", Colour.WHITE, DARK, TEXT),
            measure("text", QUIET, BAND, TEXT),
            measure("text", QUIET, DARK_BAND, TEXT),
            measure("help", SAFFRON, BAND, TEXT),
            measure("help", SAFFRON, DARK_BAND, TEXT),
            measure("focus", SAFFRON, 1, FOCUS),
            measure("focus", SAFFRON, DARK, FOCUS))
        .filter(measured -> measured.ratio() < measured.needed())
        .min(Comparator.comparing(measured -> measured.ratio() / measured.needed()));
  }

  private Shortfall measure(String part, Colour above, double share, double needed) {
    return new Shortfall(part, above.contrast(colour.times(share)), needed);
  }

  /** The lightest of its darker shades that everybody can read, itself if it is one. */
  public Masthead nearest() {
    for (var step = STEPS; step > 0; step--) {
      var shade = new Masthead(colour.times((double) step / STEPS));
      if (shade.shortfall().isEmpty()) {
        return shade;
      }
    }
    return new Masthead(new Colour(0, 0, 0));
  }

  /** The tokens that it changes. */
  String stylesheet() {
    return """
        @layer tokens{:root{--mast:%s;--mast-2:%s}
        @media (prefers-color-scheme:dark){:root{--mast:%s;--mast-2:%s}}}
        """
        .formatted(
            colour.hex(),
            colour.times(BAND).hex(),
            colour.times(DARK).hex(),
            colour.times(DARK_BAND).hex());
  }
}
