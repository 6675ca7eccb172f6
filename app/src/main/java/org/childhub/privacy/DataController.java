package org.childhub.privacy;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.web.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A member takes out all that is hers. */
@Needs(Right.BE_MEMBER)
@Controller
@RequestMapping("/{lang}/me/data")
class DataController {
  private final TakingOut takingOut;
  private final Clock clock;

  DataController(TakingOut takingOut, Clock clock) {
    this.takingOut = takingOut;
    this.clock = clock;
  }

  @GetMapping
  String show(Page page, Member member) {
    page.titled(page.t("privacy.data.title"), "").unlisted();
    return "privacy/data";
  }

  /** Sends the zip. */
  @PostMapping
  void create(Page page, Member member, HttpServletResponse response) throws IOException {
    var taken = takingOut.gather(member.id());
    response.setContentType("application/zip");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"childhub-%s.zip\"".formatted(LocalDate.now(clock)));
    takingOut.write(taken, page.t(), response.getOutputStream());
  }
}
