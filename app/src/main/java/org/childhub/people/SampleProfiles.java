package org.childhub.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.childhub.accounts.Accounts;
import org.childhub.accounts.Accounts.Account;
import org.childhub.accounts.Role;
import org.childhub.accounts.SampleCast;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What some of the invented members say of themselves; the others keep quiet. */
@Component
public class SampleProfiles {
  private static final String ALL = Visibility.EVERYONE.code();
  private static final String COLLEAGUES = Visibility.MEMBERS.code();

  private static final Map<Role, Sketch> SKETCHES =
      Map.of(
          Role.RESOURCE_PERSON,
          new Sketch(
              "",
              "social-worker",
              List.of("sq", "en"),
              List.of("supervision", "burnout"),
              "Mbështes ekipe që punojnë me fëmijë: **mbikëqyrje**, lodhje profesionale, hapat e parë pas një rasti të rëndë."),
          Role.VERIFIED_PROFESSIONAL,
          new Sketch(
              "Тиха вода",
              "psychologist",
              List.of("sr-Cyrl", "sr-Latn", "en"),
              List.of("child-witnesses"),
              "Радим са децом која сведоче на суду."),
          Role.TRANSLATOR,
          new Sketch(
              "",
              "teacher",
              List.of("mk", "en", "sr-Cyrl", "bs"),
              List.of("early-childhood"),
              "Преведувам за воспитувачи и наставници."),
          Role.NATIONAL_COORDINATOR,
          new Sketch(
              "",
              "administration",
              List.of("sr-Latn", "sr-Cyrl", "bs", "hr", "en"),
              List.of("multi-disciplinary-teams"),
              "Povezujem stručnjake u zemlji i potvrđujem zanimanja."));

  private final SampleCast cast;
  private final Accounts accounts;
  private final Profiles profiles;

  SampleProfiles(SampleCast cast, Accounts accounts, Profiles profiles) {
    this.cast = cast;
    this.accounts = accounts;
    this.profiles = profiles;
  }

  private record Sketch(
      String pseudonym,
      String profession,
      List<String> languages,
      List<String> topics,
      String bio) {}

  /** Writes the profiles and answers how many they are; done again, changes nothing. */
  @Transactional
  public int enter() {
    cast.members().forEach(actor -> sketch(actor.role()).ifPresent(it -> write(actor.id(), it)));
    return SKETCHES.size();
  }

  private static Optional<Sketch> sketch(Role role) {
    return Optional.ofNullable(SKETCHES.get(role));
  }

  private void write(long memberId, Sketch sketch) {
    accounts.find(memberId).ifPresent(account -> profiles.save(account, form(account, sketch), ""));
  }

  private static ProfileForm form(Account account, Sketch sketch) {
    var language = account.language().tag();
    return new ProfileForm(
        account.name(),
        sketch.pseudonym().isEmpty() ? ALL : COLLEAGUES,
        sketch.pseudonym(),
        account.country(),
        ALL,
        sketch.profession(),
        "",
        ALL,
        "",
        ALL,
        sketch.languages(),
        ALL,
        sketch.topics(),
        ALL,
        sketch.bio(),
        language,
        ALL,
        COLLEAGUES,
        ALL,
        language);
  }
}
