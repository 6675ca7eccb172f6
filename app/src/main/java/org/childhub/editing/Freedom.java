package org.childhub.editing;

import java.util.Collection;
import java.util.List;
import org.childhub.accounts.Grant;
import org.childhub.accounts.Member;
import org.childhub.accounts.Right;
import org.childhub.catalogue.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says whether what somebody puts before the public needs no review: where she publishes for
 * everyone or a country; for an organisation that has agreed so; her own, where she is trusted.
 */
@Component
class Freedom {
  private final Agreements agreements;
  private final Trust trust;
  private final Originals originals;

  Freedom(Agreements agreements, Trust trust, Originals originals) {
    this.agreements = agreements;
    this.trust = trust;
    this.originals = originals;
  }

  /** Whether the member may have this content take the place of what is public. */
  boolean mayPublish(Member member, Present.Look present, Content content) {
    if (member.grants().stream().anyMatch(Freedom::isEverywhere)) {
      return true;
    }
    var item = present.item();
    var now = reach(item, content);
    var before = present.open().map(open -> reach(item, open)).orElse(null);
    return isFree(member, item, now) && isFree(member, item, before == null ? now : before);
  }

  /** Whether the member may take an item from the public, or put it there again as it was. */
  boolean mayWithdraw(Member member, Item item) {
    var reach = publicReach(item);
    return reach != null
        && (item.isBy(member)
            || member.may(Right.PUBLISH, reach.countries(), reach.organisation()));
  }

  /** Whether the member may put content where this says; who began an item may say anything. */
  boolean mayWrite(Member member, Item item, Content content) {
    var reach = reach(item, content);
    return item.isBy(member) || member.may(Right.PUBLISH, reach.countries(), reach.organisation());
  }

  /** Whether a decision on this content is the member's. */
  boolean mayDecide(Member member, Item item, Content content) {
    var reach = reach(item, content);
    return member.may(Right.REVIEW, reach.countries(), reach.organisation());
  }

  private record Belonging(List<String> countries, @Nullable String organisation) {}

  private static Belonging reach(Item item, Content content) {
    return new Belonging(content.all(Field.COUNTRIES), organisation(item, content));
  }

  /** Of an organisation it is the one itself. */
  static @Nullable String organisation(Item item, Content content) {
    if (item.kind() == Kind.ORGANISATION) {
      return item.organisation();
    }
    var organisation = content.one(Field.ORGANISATION);
    return organisation.isEmpty() ? null : organisation;
  }

  private @Nullable Belonging publicReach(Item item) {
    var entry = item.entryId();
    return entry == null
        ? null
        : originals.of(item.kind(), entry).map(content -> reach(item, content)).orElse(null);
  }

  private boolean isFree(Member member, Item item, Belonging reach) {
    var isOwn = item.isBy(member) && reach.organisation() == null;
    return member.grants().stream().anyMatch(grant -> isFree(grant, reach))
        || isOwn && isOurs(item, member) && trust.isTrusted(member.id());
  }

  private boolean isFree(Grant grant, Belonging reach) {
    return grant.role().gives(Right.PUBLISH)
        && holdsFor(grant, reach.countries(), reach.organisation())
        && (grant.organisation() == null || !agreements.reviewedFirst(grant.organisation()));
  }

  private static boolean isEverywhere(Grant grant) {
    return grant.role().gives(Right.PUBLISH)
        && grant.country() == null
        && grant.organisation() == null;
  }

  /** What others withdrew is not for its author to bring back. */
  private static boolean isOurs(Item item, Member member) {
    var by = item.withdrawnBy();
    return by == null || by.equals("clock") || by.equals(Editing.actor(member));
  }

  private static boolean holdsFor(
      Grant grant, Collection<String> countries, @Nullable String organisation) {
    return (grant.country() == null || countries.contains(grant.country()))
        && (grant.organisation() == null || grant.organisation().equals(organisation));
  }
}
