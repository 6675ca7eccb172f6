package org.childhub.administration;

import java.util.Map;
import java.util.Set;
import org.childhub.accounts.Member;
import org.childhub.audit.Audit;
import org.childhub.places.PlacesInUse;
import org.childhub.web.Announcement;
import org.childhub.web.Announcements;
import org.childhub.web.Appearance;
import org.childhub.web.Appearances;
import org.childhub.web.ContentVersion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes how the hub is called, looks and what it tells; readers see it at once. */
@Component
class SiteDesk {
  private final Appearances appearances;
  private final Announcements announcements;
  private final PlacesInUse places;
  private final Audit audit;
  private final ContentVersion version;
  private final TransactionTemplate transaction;

  SiteDesk(
      Appearances appearances,
      Announcements announcements,
      PlacesInUse places,
      Audit audit,
      ContentVersion version,
      TransactionTemplate transaction) {
    this.appearances = appearances;
    this.announcements = announcements;
    this.places = places;
    this.audit = audit;
    this.version = version;
    this.transaction = transaction;
  }

  void write(Member member, Appearance appearance, Set<String> hiddenCountries) {
    transaction.executeWithoutResult(
        status -> {
          appearances.write(appearance);
          places.hide(hiddenCountries);
          note(member, "site.changed", "site");
        });
    version.raise();
  }

  void announce(Member member, Announcement announcement) {
    transaction.executeWithoutResult(
        status ->
            note(
                member,
                "announcement.written",
                "announcement:" + announcements.write(announcement)));
    version.raise();
  }

  void remove(Member member, long id) {
    transaction.executeWithoutResult(
        status -> {
          announcements.remove(id);
          note(member, "announcement.removed", "announcement:" + id);
        });
    version.raise();
  }

  private void note(Member member, String action, String subject) {
    audit.note("member:" + member.id(), action, subject, Map.of());
  }
}
