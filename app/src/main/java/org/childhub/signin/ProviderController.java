package org.childhub.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.signin.Ceremonies.Begun;
import org.childhub.signin.Ceremonies.Kind;
import org.childhub.web.NotFound;
import org.childhub.web.OpenToEveryone;
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

/** Signing in with an account somewhere else, and connecting it. */
@Controller
@RequestMapping("/{lang}")
class ProviderController {
  private final Providers providers;
  private final Ceremonies ceremonies;
  private final Identities identities;
  private final Newcomers newcomers;
  private final RecentSignIn recent;
  private final MeansPage means;
  private final SignInPages pages;
  private final Limits limits;

  ProviderController(
      Providers providers,
      Ceremonies ceremonies,
      Identities identities,
      Newcomers newcomers,
      RecentSignIn recent,
      MeansPage means,
      SignInPages pages,
      Limits limits) {
    this.providers = providers;
    this.ceremonies = ceremonies;
    this.identities = identities;
    this.newcomers = newcomers;
    this.recent = recent;
    this.means = means;
    this.pages = pages;
    this.limits = limits;
  }

  /** What is kept while somebody is away at a provider. */
  record Away(String key, Providers.Question question, String to, boolean remember) {}

  /** Leads to the provider by way of a page, for a form may lead to no other site. */
  @OpenToEveryone
  @PostMapping("/sign-in/provider/{key}")
  String leave(
      Page page,
      @PathVariable String key,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String remember,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (!providers.has(key)) {
      throw new NotFound();
    }
    var form = new SignInForm("", to, remember).cleaned(page.to("/me"));
    if (!limits.allows(request.getRemoteAddr())) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      var problem = Map.of("provider", "signin.too-many");
      return pages.form(page, form, problem, request, response, model);
    }
    var question = providers.ask(key, request);
    if (question.isEmpty()) {
      return refuse(page, form, request, response, model);
    }
    var way = String.valueOf(form.to());
    var away = new Away(key, question.get(), way, "yes".equals(form.remember()));
    ceremonies.begin(Kind.PROVIDER, null, away, response);
    return pages.leave(page, providers.name(key), question.get().address(), response, model);
  }

  /** The same for a member who connects her account. */
  @Needs(Right.BE_MEMBER)
  @PostMapping("/me/providers/{key}")
  String leaveToConnect(
      Page page,
      Member member,
      @PathVariable String key,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (!providers.has(key)) {
      throw new NotFound();
    }
    if (!recent.is(request)) {
      return MeansPage.again(page);
    }
    var question = providers.ask(key, request);
    if (question.isEmpty()) {
      var problem = Map.of("provider", "signin.provider.failed");
      return means.refuse(page, member, problem, request, response, model);
    }
    var away = new Away(key, question.get(), page.to(MeansPage.PATH), false);
    ceremonies.begin(Kind.PROVIDER, member.id(), away, response);
    return pages.leave(page, providers.name(key), question.get().address(), response, model);
  }

  /** Where the provider sends somebody back to, with a code or with a refusal. */
  @OpenToEveryone
  @GetMapping("/sign-in/provider/{key}")
  String come(
      Page page,
      @Nullable Member member,
      @PathVariable String key,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var form = new SignInForm("", null, "").cleaned(page.to("/me"));
    var begun =
        ceremonies
            .end(Kind.PROVIDER, Away.class, request, response)
            .filter(it -> it.data().key().equals(key) && it.data().question().state().equals(state))
            .filter(it -> isHerOwn(it, member));
    if (begun.isEmpty() || code == null) {
      return refuse(page, form, request, response, model);
    }
    var away = begun.get().data();
    var answer = providers.answer(key, away.question(), code);
    if (answer.isEmpty()) {
      return refuse(page, form, request, response, model);
    }
    if (member != null && begun.get().memberId() != null) {
      return identities.link(member.id(), answer.get().identity())
          ? MeansPage.again(page)
          : means.refuse(
              page, member, Map.of("provider", "signin.provider.taken"), request, response, model);
    }
    return switch (newcomers.receive(answer.get(), away.to(), away.remember(), request, response)) {
      case Newcomers.Entered entered -> SignInPages.leadTo(entered.to(), response);
      case Newcomers.Asked asked -> pages.sent(page, asked.email(), response, model);
      case Newcomers.Unknown unknown -> SignInPages.leadTo(page.to("/join"), response);
    };
  }

  /** Parts a provider's account from the member's. */
  @Needs(Right.BE_MEMBER)
  @PostMapping("/me/providers/{id:\\d+}/removal")
  String delete(Page page, Member member, @PathVariable long id) {
    if (!identities.unlink(member.id(), id)) {
      throw new NotFound();
    }
    return MeansPage.again(page);
  }

  private static boolean isHerOwn(Begun<Away> begun, @Nullable Member member) {
    return begun.memberId() == null || member != null && begun.memberId() == member.id();
  }

  private String refuse(
      Page page,
      SignInForm form,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    var problem = Map.of("provider", "signin.provider.failed");
    return pages.form(page, form, problem, request, response, model);
  }
}
