package org.childhub.people;

import java.util.Set;
import org.childhub.accounts.Belongings;
import org.childhub.accounts.TakeOut;
import org.childhub.files.StoredFiles;
import org.childhub.web.ContentVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A member's profile and photo. */
@Component
class PeopleBelongings implements Belongings {
  private final JdbcClient db;
  private final Portraits portraits;
  private final StoredFiles files;
  private final ContentVersion version;

  PeopleBelongings(JdbcClient db, Portraits portraits, StoredFiles files, ContentVersion version) {
    this.db = db;
    this.portraits = portraits;
    this.files = files;
    this.version = version;
  }

  @Override
  public Set<String> tables() {
    return Set.of("people_profile");
  }

  @Override
  public void takeOut(long memberId, TakeOut out) {
    var rows =
        db.sql(
                """
                select slug as "people.field.slug", pseudonym as "people.field.pseudonym",
                  country as "people.field.country", profession as "people.field.profession",
                  other_profession as "people.field.other", organisation_name as "people.field.organisation",
                  array_to_string(languages, ', ') as "people.field.languages",
                  array_to_string(topics, ', ') as "people.field.topics", bio as "people.field.bio",
                  array_to_string(to_everyone, ', ') as "people.field.everyone",
                  array_to_string(to_members, ', ') as "people.field.members"
                from people_profile where member_id = :member
                """)
            .param("member", memberId)
            .query()
            .listOfRows();
    out.add("people.taken", rows);
    db.sql(
            "select photo_file from people_profile where member_id = :member and photo_file is not null")
        .param("member", memberId)
        .query(Long.class)
        .optional()
        .flatMap(files::find)
        .ifPresent(photo -> out.add(photo.named("portrait").name(), files.content(photo)));
  }

  @Override
  public void leave(long memberId, boolean wordsStay) {
    portraits.remove(memberId);
    version.raiseAfterCommit();
  }
}
