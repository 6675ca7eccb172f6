package org.childhub.editing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.moderation.Handlings;
import org.childhub.moderation.Undecided;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was handed in, for those who decide on it. */
@Needs(Right.REVIEW)
@Controller
@RequestMapping("/{lang}/edit")
class ReviewController {
  private static final int MOST = 200;
  private static final int LONGEST = 2_000;

  private final Items items;
  private final ReviewTasks waiting;
  private final ReviewSource source;
  private final Handlings handlings;
  private final Reviews reviews;
  private final Refusals refusals;
  private final Versions versions;
  private final Present present;
  private final Members members;

  ReviewController(
      Items items,
      ReviewTasks waiting,
      ReviewSource source,
      Handlings handlings,
      Reviews reviews,
      Refusals refusals,
      Versions versions,
      Present present,
      Members members) {
    this.items = items;
    this.waiting = waiting;
    this.source = source;
    this.handlings = handlings;
    this.reviews = reviews;
    this.refusals = refusals;
    this.versions = versions;
    this.present = present;
    this.members = members;
  }

  @GetMapping("/review")
  String list(Page page, Member member, Model model) {
    page.titled(page.t("editing.review.title"), "").unlisted();
    model.addAttribute(
        "items",
        waiting.list(member, Undecided.ALL, 0, MOST).stream()
            .map(ReviewTasks.Waiting::item)
            .toList());
    return "editing/reviews";
  }

  @GetMapping("/{id:[0-9]+}/review")
  String show(Page page, Member member, @PathVariable long id, Model model) {
    return show(page, member, id, ReviewForm.EMPTY, model);
  }

  /**
   * Puts it before the public.
   *
   * @param over which change of what is public the page told, empty for none
   */
  @PostMapping("/{id:[0-9]+}/accept")
  String accept(
      Page page,
      Member member,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String over,
      HttpServletResponse response,
      Model model) {
    return switch (reviews.accept(member, id, over)) {
      case Outcome.Incomplete incomplete -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield show(page, member, id, ReviewForm.problem("", "editing.review.incomplete"), model);
      }
      case Outcome.Overtaken overtaken -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        yield show(page, member, id, ReviewForm.EMPTY, model);
      }
      default -> done(page, "accepted");
    };
  }

  /** Gives it back; without words that say why it is refused. */
  @PostMapping("/{id:[0-9]+}/return")
  String giveBack(
      Page page,
      Member member,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String words,
      HttpServletResponse response,
      Model model) {
    var said = Typed.text(words);
    if (said.isEmpty() || said.length() > LONGEST) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      var problem = said.isEmpty() ? "editing.review.why" : "editing.problem.long";
      return show(page, member, id, ReviewForm.problem(said, problem), model);
    }
    reviews.giveBack(member, id, said);
    return done(page, "returned");
  }

  /** Refuses it for good; a reason is chosen, and words explain the one that says nothing. */
  @PostMapping("/{id:[0-9]+}/refuse")
  String refuse(
      Page page,
      Member member,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String why,
      HttpServletResponse response,
      Model model) {
    var said = Typed.text(why);
    var problem = ReviewForm.refusal(reason, said, LONGEST);
    if (!problem.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(page, member, id, new ReviewForm("", "", reason, said, problem), model);
    }
    refusals.refuse(member, id, reason, said);
    return done(page, "refused");
  }

  private static String done(Page page, String done) {
    return "redirect:" + page.to("/edit/review") + "?done=" + done;
  }

  private String show(Page page, Member member, long id, ReviewForm form, Model model) {
    var item =
        items.find(member, id).filter(one -> reviews.isFor(member, one)).orElseThrow(NotFound::new);
    var review = reviews.last(id).orElseThrow(NotFound::new);
    var content = versions.find(id, review.number()).orElseThrow(NotFound::new).content();
    page.titled(page.t("editing.review.one", item.title()), "").unlisted();
    model.addAttribute("item", item);
    model.addAttribute("review", review);
    model.addAttribute("author", name(review.handedInBy()));
    var now = present.look(item);
    model.addAttribute("differences", Differences.between(page, now.openOrNothing(), content));
    model.addAttribute(
        "overtaken",
        now.overtaken(review.number())
            .map(changed -> Differences.between(page, changed.before(), changed.now()))
            .orElse(null));
    model.addAttribute("over", Reviews.seen(item));
    model.addAttribute(
        "handling", handlings.of(source.find(member, id).orElseThrow(NotFound::new), member));
    model.addAttribute("form", form);
    return "editing/review";
  }

  private @Nullable String name(@Nullable Long member) {
    return Optional.ofNullable(member).flatMap(members::find).map(Member::name).orElse(null);
  }
}
