package org.childhub.places;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** Countries and regions, their helplines and ages of consent. Codes are understood in any case. */
@Component
public class Places {
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Map<String, ConsentAge> consentAges = new HashMap<>();
  private final Helplines helplines;

  Places(Helplines helplines) {
    this.helplines = helplines;
    Tsv.read("regions.tsv").forEach(row -> add(new Place(row.get("code"), "", false)));
    Tsv.read("countries.tsv").stream()
        .sorted(Comparator.comparingInt(row -> Integer.parseInt(row.get("sort"))))
        .forEach(row -> add(new Place(row.get("code"), row.get("region"), isTrue(row.get("focus")))));
    Tsv.read("consent-ages.tsv").forEach(row -> consentAges.put(key(row.get("country")), consentAge(row)));
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

  /** The regions that entries can be about. */
  public List<Place> regions() {
    return places.values().stream().filter(Place::isRegion).toList();
  }

  /** Codes of the countries where the hub works, in the order of the map. */
  public List<String> focus() {
    return places.values().stream().filter(Place::focus).map(Place::code).toList();
  }

  /** The helplines of a country; none for a region or an unknown code. */
  public List<Helpline> helplines(String country) {
    return helplines.of(key(country));
  }

  /** All helplines. */
  public Collection<Helpline> helplines() {
    return helplines.all();
  }

  /** The age of consent that holds in a country, {@value ConsentAge#UNKNOWN} where we know none. */
  public ConsentAge consentAge(String country) {
    return consentAges.getOrDefault(key(country), new ConsentAge(ConsentAge.UNKNOWN, null, null, false));
  }

  private void add(Place place) {
    places.putIfAbsent(key(place.code()), place);
  }

  private static ConsentAge consentAge(CSVRecord row) {
    return new ConsentAge(
        Integer.parseInt(row.get("age")),
        row.get("source"),
        LocalDate.parse(row.get("checked_on")),
        isTrue(row.get("confirmed")));
  }

  private static boolean isTrue(String word) {
    return Answer.of(word) == Answer.YES;
  }

  private static String key(String code) {
    return code.toUpperCase(Locale.ROOT);
  }
}
