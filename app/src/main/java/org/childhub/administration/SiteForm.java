package org.childhub.administration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.childhub.places.Place;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.childhub.web.Appearance;
import org.childhub.web.Colour;
import org.childhub.web.Masthead;
import org.childhub.web.Masthead.Shortfall;
import org.childhub.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * How the hub is set up, as its form shows it.
 *
 * @param colour of the masthead as {@code #0e3d40}
 * @param usual whether the masthead keeps the usual colour
 * @param shortfall why the colour is refused
 * @param nearest the colour that is proposed instead
 */
public record SiteForm(
    String name,
    String colour,
    boolean usual,
    Set<String> languages,
    Set<String> countries,
    Map<String, String> problems,
    @Nullable Shortfall shortfall,
    @Nullable String nearest) {
  private static final String USUAL = "#0e3d40";

  static SiteForm of(Appearance appearance, List<Place> countriesInUse) {
    var colour = appearance.colour();
    return new SiteForm(
        appearance.name(),
        colour == null ? USUAL : colour.hex(),
        colour == null,
        appearance.languages().stream().map(Language::tag).collect(Collectors.toSet()),
        countriesInUse.stream().map(Place::code).collect(Collectors.toSet()),
        Map.of(),
        null,
        null);
  }

  static SiteForm typed(Typed typed) {
    var name = typed.line("name");
    var colour = typed.line("colour");
    var usual = typed.ticked("usual");
    var problems = new LinkedHashMap<String, String>();
    if (name.length() > Appearance.LONGEST_NAME) {
      problems.put("name", "administration.site.bad.name");
    }
    var masthead = Colour.of(colour).map(Masthead::new);
    Shortfall shortfall = null;
    String nearest = null;
    if (!usual && masthead.isEmpty()) {
      problems.put("colour", "administration.site.bad.colour");
    } else if (!usual) {
      shortfall = masthead.orElseThrow().shortfall().orElse(null);
      if (shortfall != null) {
        nearest = masthead.orElseThrow().nearest().colour().hex();
        problems.put("colour", "administration.site.short." + shortfall.part());
      }
    }
    return new SiteForm(
        name,
        colour,
        usual,
        typed.chosen("language"),
        typed.chosen("country"),
        problems,
        shortfall,
        nearest);
  }

  /** Of a form without problems. English stays: it is what all others fall back to. */
  Appearance appearance() {
    var hidden =
        Languages.INTERFACE.stream()
            .map(Language::tag)
            .filter(tag -> !languages.contains(tag) && !tag.equals(Language.EN.tag()))
            .collect(Collectors.toSet());
    return new Appearance(name, usual ? null : Colour.of(colour).orElse(null), hidden);
  }

  /** Codes of the countries that menus are to leave out. */
  Set<String> hidden(List<Place> all) {
    var hidden = new TreeSet<String>();
    all.stream().map(Place::code).filter(code -> !countries.contains(code)).forEach(hidden::add);
    return hidden;
  }
}
