package org.childhub.exchange;

import java.util.Optional;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.library.Duplicates;
import org.childhub.library.Duplicates.Waiting;
import org.childhub.moderation.Handlings;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A record that looks like a publication that is here, beside that: the same, or another? */
@Needs(Right.IMPORT)
@Controller
@RequestMapping("/{lang}/queue/duplicate/{id}")
class DuplicateController {
  private final DuplicateSource source;
  private final Duplicates duplicates;
  private final DuplicateVerdicts verdicts;
  private final Handlings handlings;

  DuplicateController(
      DuplicateSource source,
      Duplicates duplicates,
      DuplicateVerdicts verdicts,
      Handlings handlings) {
    this.source = source;
    this.duplicates = duplicates;
    this.verdicts = verdicts;
    this.handlings = handlings;
  }

  @GetMapping
  String show(Page page, Member member, @PathVariable long id, Model model) {
    var waiting = find(page, member, id);
    page.titled(page.t("exchange.duplicate.title"), "").unlisted();
    model.addAttribute("waiting", waiting);
    model.addAttribute("incoming", Side.of(waiting.draft()));
    model.addAttribute(
        "here",
        duplicates
            .like(waiting)
            .flatMap(
                publication ->
                    Optional.ofNullable(waiting.like()).map(card -> Side.of(card, publication)))
            .orElse(null));
    model.addAttribute("handling", handlings.of(DuplicateSource.task(waiting), member));
    return "exchange/duplicate";
  }

  /** It is the same: the one that is here stays, the other is forgotten. */
  @PostMapping("/same")
  String same(Page page, Member member, @PathVariable long id) {
    verdicts.dismiss(find(page, member, id), member);
    return "redirect:" + page.to("/queue?sort=duplicate&done=same");
  }

  /** It is another publication: it is taken in. */
  @PostMapping("/different")
  String different(Page page, Member member, @PathVariable long id) {
    verdicts.takeIn(find(page, member, id), member);
    return "redirect:" + page.to("/queue?sort=duplicate&done=different");
  }

  private Waiting find(Page page, Member member, long id) {
    return source.find(member, page.language(), id).orElseThrow(NotFound::new);
  }
}
