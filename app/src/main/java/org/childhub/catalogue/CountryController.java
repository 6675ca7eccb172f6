package org.childhub.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.childhub.places.Place;
import org.childhub.places.Places;
import org.childhub.web.NotFound;
import org.childhub.web.OpenToEveryone;
import org.childhub.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The map of countries and, for each country and region, everything that concerns it. */
@OpenToEveryone
@Controller
class CountryController {
  private final Places places;
  private final Cards cards;
  private final Shelves shelves;
  private final Clock clock;

  CountryController(Places places, Cards cards, Shelves shelves, Clock clock) {
    this.places = places;
    this.cards = cards;
    this.shelves = shelves;
    this.clock = clock;
  }

  @GetMapping("/{lang}/countries")
  String list(Page page, Model model) {
    page.titled(page.t("places.title"), page.t("places.intro")).in("countries");
    var counts = cards.countsByCountry();
    model.addAttribute("tiles", MapTile.grid(counted(page, places.countriesInUse(), counts)));
    model.addAttribute("countries", sorted(page, counted(page, places.countriesInUse(), counts)));
    model.addAttribute("regions", counted(page, places.regions(), counts));
    return "places/list";
  }

  @GetMapping("/{lang}/countries/{code}")
  String show(Page page, @PathVariable String code, Model model) {
    var place = places.find(code).orElseThrow(NotFound::new);
    if (!place.address().equals(code)) {
      return "redirect:" + page.to("/countries/" + place.address());
    }
    var name = page.t().country(place.code());
    page.titled(name, page.t("places.description", name))
        .in("countries")
        .withFeed(page.t("places.feed"), page.to("/countries/" + code + "/feed.atom"));
    model.addAttribute("shown", shown(page, place));
    return "places/show";
  }

  private ShownPlace shown(Page page, Place place) {
    var inside =
        places.countriesInUse().stream()
            .filter(country -> country.regions().contains(place.code()))
            .toList();
    return new ShownPlace(
        place,
        shelves.in(place.code(), page.language()),
        places.helplines(place.code()),
        place.isRegion() ? null : places.consentAge(place.code()),
        inside.isEmpty() ? List.of() : sorted(page, counted(page, inside, cards.countsByCountry())),
        LocalDate.now(clock));
  }

  private static List<PlaceCount> counted(
      Page page, Collection<Place> places, Map<String, Long> counts) {
    return places.stream()
        .map(
            place -> {
              var count = counts.getOrDefault(place.code(), 0L);
              return new PlaceCount(
                  place, page.t().country(place.code()), count, PlaceCount.fullness(count));
            })
        .toList();
  }

  private static List<PlaceCount> sorted(Page page, List<PlaceCount> places) {
    return places.stream()
        .sorted(Comparator.comparing(PlaceCount::name, page.t().compare()))
        .toList();
  }
}
