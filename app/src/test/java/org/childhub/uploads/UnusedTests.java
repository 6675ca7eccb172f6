package org.childhub.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import org.childhub.HubTest;
import org.childhub.accounts.Role;
import org.childhub.files.SampleFiles;
import org.childhub.files.StoredFiles;
import org.childhub.signin.TestMembers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of files that members brought and made nothing of. */
@HubTest
class UnusedTests {
  @Autowired TestUploads brought;
  @Autowired Uploads uploads;
  @Autowired StoredFiles files;
  @Autowired Tidying tidying;
  @Autowired Shelf shelf;
  @Autowired TestMembers members;
  @Autowired JdbcClient db;

  @Test
  void aFileThatNothingTakesUpGoesAfterAMonth() throws Exception {
    var member = members.with(Role.MEMBER);
    var old = brought.bring(member, "old.pdf", SampleFiles.pdf("Nobody made anything of this."));
    var taken = brought.bring(member, "taken.pdf", SampleFiles.pdf("This stands in a draft."));
    var fresh = brought.bring(member, "fresh.pdf", SampleFiles.pdf("This came today."));
    shelf.take(taken.id());
    age(old.id(), 31);
    age(taken.id(), 31);
    age(fresh.id(), 29);

    tidying.tidy();

    assertThat(files.find(old.id())).isEmpty();
    assertThat(uploads.file(old.id(), member)).isEmpty();
    assertThat(uploads.file(taken.id(), member)).isPresent();
    assertThat(uploads.file(fresh.id(), member)).isPresent();

    shelf.giveBack(taken.id());
    tidying.tidy();
    assertThat(uploads.file(taken.id(), member)).as("looked at a month later").isPresent();
    age(taken.id(), 31);
    tidying.tidy();
    assertThat(files.find(taken.id())).isEmpty();
  }

  @Test
  void whatAnotherMemberBroughtTooStaysHers() throws Exception {
    var first = members.with(Role.MEMBER);
    var second = members.with(Role.MEMBER);
    var same = SampleFiles.pdf("Two members have the same leaflet.");
    var file = brought.bring(first, "leaflet.pdf", same);
    db.sql(
            "update uploads_upload set changed_at = changed_at - interval '31 days' where member_id = :member")
        .param("member", first.id())
        .update();
    brought.bring(second, "leaflet.pdf", same);

    tidying.tidy();

    assertThat(uploads.file(file.id(), first)).isEmpty();
    assertThat(uploads.file(file.id(), second)).isPresent();
  }

  private void age(long fileId, int days) {
    db.sql(
            "update uploads_upload set changed_at = changed_at - make_interval(days => :days) where file_id = :file")
        .param("days", days)
        .param("file", fileId)
        .update();
  }
}
