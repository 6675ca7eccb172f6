package org.childhub.moderation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.childhub.places.Helpline;
import org.childhub.places.Places;
import org.childhub.web.OpenToEveryone;
import org.childhub.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The helplines of all countries; a chosen country stands first. Nobody's place is guessed. */
@OpenToEveryone
@Controller
class HelplineController {
  private final Places places;
  private final Clock clock;

  HelplineController(Places places, Clock clock) {
    this.places = places;
    this.clock = clock;
  }

  @GetMapping("/{lang}/helplines")
  String list(Page page, @RequestParam(defaultValue = "") String country, Model model) {
    page.titled(page.t("places.helplines.title"), page.t("places.helplines.description"))
        .in("helplines")
        .withLeave();
    var today = LocalDate.now(clock);
    var byCountry = places.helplines().stream().collect(Collectors.groupingBy(Helpline::country));
    var chosen = country.toUpperCase(Locale.ROOT);
    var lists =
        byCountry.entrySet().stream()
            .map(entry -> new HelplinesOfPlace(entry.getKey(), entry.getValue(), today))
            .sorted(Comparator.comparing(one -> page.t().country(one.code()), page.t().compare()))
            .toList();
    model.addAttribute(
        "chosen", lists.stream().filter(one -> one.code().equals(chosen)).findFirst().orElse(null));
    model.addAttribute("others", lists.stream().filter(one -> !one.code().equals(chosen)).toList());
    model.addAttribute("all", List.copyOf(lists));
    return "moderation/helplines";
  }
}
