package org.childhub.mail;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.childhub.database.HubSettings;
import org.childhub.web.NotFound;
import org.childhub.web.OpenToEveryone;
import org.childhub.web.Page;
import org.childhub.web.ThisMachine;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The outbox folder of a hub with sample content, for whoever sits at its machine. Nobody else is
 * told that there is such a page, for letters hold links that sign in.
 */
@OpenToEveryone
@Controller
@RequestMapping("/{lang}/outbox")
class OutboxController {
  /** A letter is written into the folder within moments; one that is not needs no haste. */
  private static final Duration MOMENT = Duration.ofMinutes(1);

  private final HubSettings settings;
  private final Delivery delivery;
  private final Outbox outbox;
  private final Clock clock;

  OutboxController(HubSettings settings, Delivery delivery, Outbox outbox, Clock clock) {
    this.settings = settings;
    this.delivery = delivery;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Loads itself again while letters are on their way into the folder. */
  @GetMapping
  String list(Page page, HttpServletRequest request, HttpServletResponse response, Model model) {
    var folder = folder(request, response);
    var waiting = outbox.state();
    model.addAttribute("waiting", waiting.waiting());
    model.addAttribute("letters", folder.list());
    if (waiting.oldest() != null && waiting.oldest().isAfter(clock.instant().minus(MOMENT))) {
      response.setHeader("Refresh", "2");
    }
    page.titled(page.t("mail.outbox.title"), "").unlisted();
    return "mail/list";
  }

  @GetMapping("/{name}")
  String show(
      Page page,
      @PathVariable String name,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var letter = folder(request, response).find(name).orElseThrow(NotFound::new);
    model.addAttribute("letter", letter);
    page.titled(letter.subject(), "").unlisted();
    return "mail/show";
  }

  private OutboxFolder folder(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (settings.sample()
        && ThisMachine.isLoopback(URI.create(settings.baseUrl()).getHost())
        && ThisMachine.asks(request)
        && delivery instanceof OutboxFolder folder) {
      return folder;
    }
    throw new NotFound();
  }
}
