package org.childhub.people;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.childhub.accounts.Accounts;
import org.childhub.accounts.Accounts.Account;
import org.childhub.accounts.Consents;
import org.childhub.accounts.Members;
import org.childhub.accounts.Role;
import org.childhub.text.Fold;
import org.childhub.text.Language;
import org.childhub.web.ContentVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Members' own profiles, read and written by themselves. */
@Component
class Profiles {
  /** The consent to be seen by everyone, and the day on which its words were last changed. */
  static final String PUBLIC_PAGE = "public-page";

  private static final String PUBLIC_PAGE_VERSION = "2026-11-30";

  private final JdbcClient db;
  private final Accounts accounts;
  private final Members members;
  private final Consents consents;
  private final ContentVersion version;
  private final ApplicationEventPublisher events;

  Profiles(
      JdbcClient db,
      Accounts accounts,
      Members members,
      Consents consents,
      ContentVersion version,
      ApplicationEventPublisher events) {
    this.db = db;
    this.accounts = accounts;
    this.members = members;
    this.consents = consents;
    this.version = version;
    this.events = events;
  }

  /** A member's profile; an empty one where she has written none. */
  Profile find(long memberId) {
    return db.sql("select * from people_profile where member_id = :member")
        .param("member", memberId)
        .query(Profiles::profile)
        .optional()
        .orElseGet(
            () ->
                new Profile(
                    "", "", "", "", "", "", List.of(), List.of(), "", "en", null, Map.of()));
  }

  /**
   * Keeps a form without problems.
   *
   * @param organisation slug of the organisation that the form names; empty: none of the catalogue
   */
  @Transactional
  public void save(Account account, ProfileForm form, String organisation) {
    var name = text(form.name());
    var country = text(form.country());
    accounts.change(account.id(), name, Language.of(text(form.language())), country);
    begin(account.id());
    var who = form.visibility(account.adult());
    var pseudonym = text(form.pseudonym());
    var publicName = shown(Visibility.EVERYONE, who, name, pseudonym);
    noteConsent(account.id(), publicName != null);
    if (isNamedOtherwise(account.id(), publicName)) {
      events.publishEvent(new PublicNameChanged(account.id()));
    }
    db.sql(
            """
            update people_profile set slug = :slug, public_name = :publicName, members_name = :membersName,
              pseudonym = :pseudonym, pseudonym_key = nullif(:key, ''), country = :country, profession = :profession,
              other_profession = :otherProfession, organisation = :organisation, organisation_name = :organisationName,
              languages = :languages, topics = :topics, bio = :bio, bio_language = :bioLanguage,
              to_everyone = :toEveryone, to_members = :toMembers
            where member_id = :member
            """)
        .param("member", account.id())
        .param("slug", slug(account.id(), publicName))
        .param("publicName", publicName)
        .param("membersName", shown(Visibility.MEMBERS, who, name, pseudonym))
        .param("pseudonym", pseudonym)
        .param("key", ProfileCheck.key(pseudonym))
        .param("country", country)
        .param("profession", text(form.profession()))
        .param(
            "otherProfession",
            Profession.OTHER.code().equals(form.profession()) ? text(form.otherProfession()) : "")
        .param("organisation", organisation)
        .param("organisationName", text(form.organisation()))
        .param("languages", array(form.languages()))
        .param("topics", array(form.topics()))
        .param("bio", text(form.bio()))
        .param("bioLanguage", text(form.bioLanguage()))
        .param("toEveryone", parts(who, Visibility.EVERYONE))
        .param("toMembers", parts(who, Visibility.MEMBERS))
        .update();
    version.raiseAfterCommit();
  }

  private boolean isNamedOtherwise(long memberId, @Nullable String publicName) {
    return db.sql(
            """
            select exists (select from people_profile where member_id = :member
              and public_name is not null and public_name is distinct from :name::text)
            """)
        .param("member", memberId)
        .param("name", publicName)
        .query(Boolean.class)
        .single();
  }

  private void noteConsent(long memberId, boolean shown) {
    var before = consents.standing(memberId).stream().anyMatch(it -> it.text().equals(PUBLIC_PAGE));
    if (before != shown) {
      consents.note(memberId, PUBLIC_PAGE, PUBLIC_PAGE_VERSION, shown);
    }
  }

  /** Takes a member's page from everyone's eyes; members see it as before. */
  @Transactional
  public void hide(long memberId) {
    db.sql(
            """
            update people_profile set public_name = null, slug = 'member-' || member_id,
              to_everyone = array_remove(to_everyone, 'page'), to_members = array_append(to_members, 'page')
            where member_id = :member and 'page' = any(to_everyone)
            """)
        .param("member", memberId)
        .update();
    events.publishEvent(new PublicNameChanged(memberId));
    version.raiseAfterCommit();
  }

  /** Makes the profile where there is none. */
  @Transactional
  public void begin(long memberId) {
    db.sql(
            """
            insert into people_profile (member_id, slug, to_members) values (:member, :slug, :parts)
            on conflict (member_id) do nothing
            """)
        .param("member", memberId)
        .param("slug", "member-" + memberId)
        .param(
            "parts",
            Stream.of(Part.values())
                .filter(part -> Profile.usual(part) == Visibility.MEMBERS)
                .map(Part::code)
                .toArray(String[]::new))
        .update();
    rolesChanged(memberId);
  }

  /** Notes anew which of her roles her page shows. */
  @Transactional
  public void rolesChanged(long memberId) {
    var member = members.find(memberId);
    var changed =
        db.sql(
                """
                update people_profile set resource_person = :resource, verified = :verified
                where member_id = :member and (resource_person, verified) <> (:resource, :verified)
                """)
            .param("member", memberId)
            .param("resource", member.filter(it -> it.is(Role.RESOURCE_PERSON)).isPresent())
            .param("verified", member.filter(it -> it.is(Role.VERIFIED_PROFESSIONAL)).isPresent())
            .update();
    if (changed == 1) {
      version.raiseAfterCommit();
    }
  }

  /** Hides the page of a member who cannot use her account, and shows it when she is back. */
  @Transactional
  public void standingChanged(long memberId, boolean active) {
    db.sql("update people_profile set active = :active where member_id = :member")
        .param("member", memberId)
        .param("active", active)
        .update();
    version.raiseAfterCommit();
  }

  /** An address of the public name or, where there is none, of nothing that tells who she is. */
  private String slug(long memberId, @Nullable String publicName) {
    var base =
        publicName == null || !ProfileCheck.isReadable(publicName)
            ? "member-" + memberId
            : Fold.slug(publicName);
    return db.sql(
            """
            select case when n = 1 then :base else :base || '-' || n end from generate_series(1, 10000) as n
            where not exists (
              select from people_profile where member_id <> :member
                and slug = case when n = 1 then :base else :base || '-' || n end)
            order by n limit 1
            """)
        .param("base", base)
        .param("member", memberId)
        .query(String.class)
        .single();
  }

  /** The name under which readers find her; null: they do not. */
  private static @Nullable String shown(
      Visibility reader, Map<Part, Visibility> who, String name, String pseudonym) {
    if (!who.getOrDefault(Part.PAGE, Visibility.NOBODY).reaches(reader)) {
      return null;
    }
    return who.getOrDefault(Part.NAME, Visibility.NOBODY).reaches(reader) ? name : pseudonym;
  }

  private static String[] parts(Map<Part, Visibility> who, Visibility visibility) {
    return who.entrySet().stream()
        .filter(part -> part.getValue() == visibility)
        .map(part -> part.getKey().code())
        .toArray(String[]::new);
  }

  private static Profile profile(ResultSet row, int number) throws SQLException {
    var photo = row.getLong("photo_file");
    var hasPhoto = !row.wasNull();
    return new Profile(
        row.getString("slug"),
        row.getString("pseudonym"),
        row.getString("organisation"),
        row.getString("organisation_name"),
        row.getString("profession"),
        row.getString("other_profession"),
        list(row.getArray("languages")),
        list(row.getArray("topics")),
        row.getString("bio"),
        row.getString("bio_language"),
        hasPhoto ? photo : null,
        visibility(list(row.getArray("to_everyone")), list(row.getArray("to_members"))));
  }

  private static Map<Part, Visibility> visibility(List<String> everyone, List<String> members) {
    var who = new EnumMap<Part, Visibility>(Part.class);
    for (var part : Part.values()) {
      who.put(
          part,
          everyone.contains(part.code())
              ? Visibility.EVERYONE
              : members.contains(part.code()) ? Visibility.MEMBERS : Visibility.NOBODY);
    }
    return who;
  }

  static List<String> list(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static String[] array(@Nullable List<String> values) {
    return values == null ? new String[0] : values.toArray(String[]::new);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
