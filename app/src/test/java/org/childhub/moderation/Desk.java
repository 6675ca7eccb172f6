package org.childhub.moderation;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.childhub.accounts.Grant;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.accounts.Members.NewMember;
import org.childhub.accounts.Role;
import org.childhub.database.DataFolder;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People, concerns and the mail between them, for tests. */
@Component
public class Desk {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Members members;
  private final Concerns concerns;
  private final DataFolder data;

  Desk(Members members, Concerns concerns, DataFolder data) {
    this.members = members;
    this.concerns = concerns;
    this.data = data;
  }

  /** A new member with a role. */
  public Member member(Language language, Role role, @Nullable String country) {
    var number = NUMBER.incrementAndGet();
    var id =
        members
            .join(
                new NewMember(
                    "desk%d@example.org".formatted(number),
                    "Person " + number,
                    language,
                    "BA",
                    null,
                    false))
            .orElseThrow();
    if (role != Role.MEMBER) {
      members.give(id, new Grant(role, country, null), "test");
    }
    return members.find(id).orElseThrow();
  }

  /** A new concern; answers its number. */
  public String concern(
      String worry, String country, String role, String contact, Language language) {
    var form =
        new ConcernForm(
            UUID.randomUUID().toString(), "", "child", worry, country, contact, role, "");
    return concerns.receive(form, language, false);
  }

  /** The letters to a member that hold all these words, once there is one. */
  public String letter(Member to, String... words) {
    return letterTo(members.mailbox(to.id()).orElseThrow().email(), words);
  }

  public String letterTo(String address, String... words) {
    Callable<List<String>> found = () -> letters(address, words);
    return await().until(found, letters -> !letters.isEmpty()).getFirst();
  }

  /** How many letters went to a member that hold all these words. */
  public int letters(Member to, String... words) {
    return letters(members.mailbox(to.id()).orElseThrow().email(), words).size();
  }

  private List<String> letters(String address, String... words) {
    var folder = data.root().resolve("outbox");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .map(Desk::read)
          .filter(letter -> letter.contains("To: " + address))
          .filter(letter -> List.of(words).stream().allMatch(letter::contains))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
