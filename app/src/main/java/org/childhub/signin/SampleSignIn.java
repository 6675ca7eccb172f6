package org.childhub.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.childhub.accounts.SampleCast;
import org.childhub.web.HubAddress;
import org.childhub.web.NotFound;
import org.childhub.web.OpenToEveryone;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signs in as a sample member, on this machine only. */
@OpenToEveryone
@Controller
class SampleSignIn {
  private final SampleCast cast;
  private final SignedIn signedIn;

  SampleSignIn(SampleCast cast, SignedIn signedIn) {
    this.cast = cast;
    this.signedIn = signedIn;
  }

  @PostMapping("/{lang}/sign-in/sample/{id}")
  String enter(
      Page page,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!cast.isOpenTo(request) || cast.find(id).isEmpty()) {
      throw new NotFound();
    }
    signedIn.open(id, "sample", false, request, response);
    return SignInPages.leadTo(HubAddress.of(to).orElse(page.to("/me")), response);
  }
}
