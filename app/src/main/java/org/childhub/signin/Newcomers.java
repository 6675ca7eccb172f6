package org.childhub.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.childhub.accounts.Members;
import org.childhub.signin.Ceremonies.Kind;
import org.childhub.signin.Providers.Answer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Receives those whom a provider has told who they are. That an address is a member's joins no
 * accounts: she says so herself, by a link in a mail.
 */
@Component
class Newcomers {
  private final Members members;
  private final Identities identities;
  private final Ceremonies ceremonies;
  private final Gate gate;

  Newcomers(Members members, Identities identities, Ceremonies ceremonies, Gate gate) {
    this.members = members;
    this.identities = identities;
    this.ceremonies = ceremonies;
    this.gate = gate;
  }

  sealed interface Reception {}

  /** She is in, and goes where she wanted to. */
  record Entered(String to) implements Reception {}

  /** The address is a member's, who was written to. */
  record Asked(String email) implements Reception {}

  /** Nobody knows her: she may join, with what the provider said. */
  record Unknown() implements Reception {}

  @Transactional
  public Reception receive(
      Answer answer,
      String to,
      boolean remember,
      HttpServletRequest request,
      HttpServletResponse response) {
    var known = identities.member(answer.identity()).filter(id -> members.find(id).isPresent());
    if (known.isPresent()) {
      gate.enter(known.get(), "provider", remember, request, response);
      return new Entered(to);
    }
    var member = members.withAddress(answer.email());
    if (member.isPresent()) {
      identities.askToConfirm(member.get(), answer.identity(), to, remember);
      return new Asked(answer.email());
    }
    var offer = new Offer(answer.identity(), answer.email(), answer.name());
    ceremonies.begin(Kind.OFFER, null, offer, response);
    return new Unknown();
  }
}
