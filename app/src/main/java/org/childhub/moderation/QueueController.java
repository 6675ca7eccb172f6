package org.childhub.moderation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.places.Places;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The queue of all that waits for a person, of the sorts that the reader may see. */
@Needs(Right.BE_MEMBER)
@Controller
@RequestMapping("/{lang}/queue")
class QueueController {
  private static final int SHOWN = 25;

  private final Queue queue;
  private final Handlings handlings;
  private final Places places;
  private final Clock clock;

  QueueController(Queue queue, Handlings handlings, Places places, Clock clock) {
    this.queue = queue;
    this.handlings = handlings;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping
  String list(Page page, Member member, QueueForm form, Model model) {
    var sources = queue.sources(member);
    if (sources.isEmpty()) {
      throw new NotFound();
    }
    page.titled(page.t("moderation.queue"), "").unlisted();
    var filters = form.filters(form.isMine() ? handlings.keys(member) : Map.of());
    var waiting = queue.waiting(member, page.t(), form.sort(), filters, SHOWN + 1);
    var shown = waiting.tasks().stream().limit(SHOWN).toList();
    model.addAttribute("form", form);
    model.addAttribute("sources", sources);
    model.addAttribute("counts", waiting.counts());
    model.addAttribute("tasks", shown);
    model.addAttribute("standings", handlings.standings(shown));
    model.addAttribute("countries", countries(page));
    model.addAttribute("more", waiting.tasks().size() > SHOWN);
    model.addAttribute("now", clock.instant());
    return "moderation/queue";
  }

  private List<String> countries(Page page) {
    return places.focus().stream().sorted(page.t().compareCountries()).toList();
  }
}
