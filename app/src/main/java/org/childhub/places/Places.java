package org.childhub.places;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** Countries and regions, their helplines and ages of consent. Codes are understood in any case. */
@Component
public class Places {
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Helplines helplines;
  private final ConsentAges consentAges;
  private final PlacesInUse inUse;

  Places(Helplines helplines, ConsentAges consentAges, PlacesInUse inUse) {
    this.helplines = helplines;
    this.consentAges = consentAges;
    this.inUse = inUse;
    Tsv.read("regions.tsv").forEach(row -> add(new Place(row.get("code"), List.of(), false, 0, 0)));
    Tsv.read("countries.tsv").stream()
        .sorted(Comparator.comparingInt(row -> Integer.parseInt(row.get("sort"))))
        .forEach(row -> add(country(row)));
  }

  /** The country or region with this code. */
  public Optional<Place> find(String code) {
    return Optional.ofNullable(places.get(key(code)));
  }

  /** All countries, those where the hub works first. */
  public List<Place> countries() {
    return places.values().stream()
        .filter(place -> !place.isRegion())
        .sorted(Comparator.comparing(place -> !place.focus()))
        .toList();
  }

  /** Those countries that menus and lists show, those where the hub works first. */
  public List<Place> countriesInUse() {
    return countriesOffered(List.of());
  }

  /**
   * What a form offers: the countries in use and those that are chosen in it already, whose codes
   * may be in any case. What is no country's code adds nothing.
   */
  public List<Place> countriesOffered(Collection<String> chosen) {
    var hidden = new HashSet<>(inUse.hidden());
    chosen.forEach(code -> hidden.remove(key(code)));
    return countries().stream().filter(place -> !hidden.contains(place.code())).toList();
  }

  /** The regions that entries can be about. */
  public List<Place> regions() {
    return places.values().stream().filter(Place::isRegion).toList();
  }

  /** Codes of the countries in use where the hub works, in the order of the map. */
  public List<String> focus() {
    var hidden = inUse.hidden();
    return places.values().stream()
        .filter(Place::focus)
        .map(Place::code)
        .filter(code -> !hidden.contains(code))
        .toList();
  }

  /**
   * The helplines of a country or region, then those that hold in its regions too; none for an
   * unknown code.
   */
  public List<Helpline> helplines(String code) {
    return find(code).map(this::helplines).orElse(List.of());
  }

  private List<Helpline> helplines(Place place) {
    var own = helplines.of(List.of(place.code()));
    var numbers = own.stream().map(Helpline::number).collect(Collectors.toSet());
    var wider =
        helplines.of(place.regions()).stream().filter(line -> !numbers.contains(line.number()));
    return Stream.concat(own.stream(), wider).toList();
  }

  /** All helplines. */
  public Collection<Helpline> helplines() {
    return helplines.all();
  }

  /** The age of consent that holds in a country, {@value ConsentAge#UNKNOWN} where we know none. */
  public ConsentAge consentAge(String country) {
    return consentAges
        .of(key(country))
        .orElseGet(() -> new ConsentAge(ConsentAge.UNKNOWN, null, null, false));
  }

  private void add(Place place) {
    places.putIfAbsent(key(place.code()), place);
  }

  private static Place country(CSVRecord row) {
    var tile = row.get("tile").isEmpty() ? new String[] {"0", "0"} : row.get("tile").split(",");
    return new Place(
        row.get("code"),
        List.of(row.get("region").split(",")),
        isTrue(row.get("focus")),
        Integer.parseInt(tile[0]),
        Integer.parseInt(tile[1]));
  }

  private static boolean isTrue(String word) {
    return Answer.of(word) == Answer.YES;
  }

  private static String key(String code) {
    return code.toUpperCase(Locale.ROOT);
  }
}
