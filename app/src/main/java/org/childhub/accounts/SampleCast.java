package org.childhub.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.childhub.accounts.Members.NewMember;
import org.childhub.database.HubSettings;
import org.childhub.text.Language;
import org.childhub.web.ThisMachine;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invented members, one of each role, as whom anybody on this machine may look around a hub with
 * sample content. Nobody reaches them from elsewhere.
 */
@Component
public class SampleCast {
  private static final List<Part> PARTS =
      List.of(
          new Part("mira", "Mira Uzorak", Language.BS, "BA", Role.MEMBER, null, null),
          new Part(
              "petar",
              "Петар Пример",
              Language.SR_CYRL,
              "RS",
              Role.VERIFIED_PROFESSIONAL,
              null,
              null),
          new Part(
              "ardita", "Ardita Shembulli", Language.SQ, "AL", Role.RESOURCE_PERSON, null, null),
          new Part("ivana", "Ivana Primjer", Language.HR, "HR", Role.STUDENT, null, null),
          new Part(
              "elena",
              "Elena Exemplu",
              Language.RO,
              "RO",
              Role.ORGANISATION_EDITOR,
              null,
              "lipa-centre"),
          new Part("marija", "Марија Пример", Language.MK, "MK", Role.TRANSLATOR, null, null),
          new Part("boris", "Борис Примеров", Language.BG, "BG", Role.MODERATOR, null, null),
          new Part("lejla", "Lejla Uzorak", Language.BS, "BA", Role.FOCAL_PERSON, "BA", null),
          new Part(
              "jelena",
              "Jelena Primer",
              Language.SR_LATN,
              "RS",
              Role.NATIONAL_COORDINATOR,
              "RS",
              null),
          new Part("sam", "Sam Sample", Language.EN, "XK", Role.EDITOR, null, null),
          new Part("alex", "Alex Sample", Language.EN, "BA", Role.ADMINISTRATOR, null, null));

  private final JdbcClient db;
  private final Members members;
  private final boolean open;

  SampleCast(JdbcClient db, Members members, HubSettings settings) {
    this.db = db;
    this.members = members;
    this.open =
        settings.sample() && ThisMachine.isLoopback(URI.create(settings.baseUrl()).getHost());
  }

  private record Part(
      String name,
      String full,
      Language language,
      String country,
      Role role,
      @Nullable String where,
      @Nullable String organisation) {

    String email() {
      return name + "@sample.example";
    }
  }

  /** A sample member as the sign-in page offers her. */
  public record Actor(long id, String name, Role role) {}

  /** Makes the cast and answers how many they are; done again, changes nothing. */
  @Transactional
  public int enter() {
    for (var part : PARTS) {
      var id =
          members
              .join(new NewMember(part.email(), part.full, part.language, part.country, null, true))
              .orElseThrow();
      if (part.role != Role.MEMBER) {
        members.give(id, new Grant(part.role, part.where, part.organisation), "samples");
      }
    }
    return PARTS.size();
  }

  /** Takes the cast away. */
  @Transactional
  public void leave() {
    db.sql("delete from accounts_member where sample").update();
  }

  /** The cast in the order of its rights, the least first. */
  public List<Actor> members() {
    return db.sql(
            """
            select m.id, m.name, coalesce(g.role, 'member') as role from accounts_member m
            left join accounts_grant g on g.member_id = m.id where m.sample and m.state = 'active' order by m.id
            """)
        .query(
            (row, number) -> new Actor(row.getLong(1), row.getString(2), Role.of(row.getString(3))))
        .list();
  }

  /** One of the cast. */
  public Optional<Actor> find(long id) {
    return members().stream().filter(actor -> actor.id() == id).findFirst();
  }

  /**
   * Whether the hub shows samples, has no address for others, and somebody asks from this machine:
   * not a proxy's visitors.
   */
  public boolean isOpenTo(HttpServletRequest request) {
    return open && ThisMachine.asks(request);
  }
}
