package org.childhub.signin;

import java.util.Optional;
import org.childhub.accounts.Members;
import org.childhub.web.Site;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** As long as nobody administers a hub, each start offers a one-time link on the console. */
@Component
public class FirstAdministrator {
  private final Members members;
  private final Links links;
  private final Site site;

  FirstAdministrator(Members members, Links links, Site site) {
    this.members = members;
    this.links = links;
    this.site = site;
  }

  /** The link's whole address, good for a day; empty where somebody administers the hub. */
  @Transactional
  public Optional<String> link() {
    if (members.hasAdministrator()) {
      return Optional.empty();
    }
    var secret = links.make(Links.Purpose.FIRST, new Links.Link(null, null, null, "/", true));
    return Optional.of(site.baseUrl() + "/en/begin/" + secret.text());
  }
}
