package org.childhub.people;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.childhub.accounts.Accounts.Account;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * The form of a profile, as it was typed. What names end in {@code For} is a {@link Visibility}.
 * Nothing of it may be logged.
 *
 * @param organisation name of an organisation of the catalogue, or any
 */
public record ProfileForm(
    @Nullable String name,
    @Nullable String nameFor,
    @Nullable String pseudonym,
    @Nullable String country,
    @Nullable String countryFor,
    @Nullable String profession,
    @Nullable String otherProfession,
    @Nullable String professionFor,
    @Nullable String organisation,
    @Nullable String organisationFor,
    @Nullable List<String> languages,
    @Nullable String languagesFor,
    @Nullable List<String> topics,
    @Nullable String topicsFor,
    @Nullable String bio,
    @Nullable String bioLanguage,
    @Nullable String bioFor,
    @Nullable String photoFor,
    @Nullable String pageFor,
    @Nullable String language) {

  /** What is there now, to be changed. */
  static ProfileForm of(Account account, Profile profile) {
    var who = profile.visibility();
    return new ProfileForm(
        account.name(),
        code(who, Part.NAME),
        profile.pseudonym(),
        account.country(),
        code(who, Part.COUNTRY),
        profile.profession(),
        profile.otherProfession(),
        code(who, Part.PROFESSION),
        profile.organisationName(),
        code(who, Part.ORGANISATION),
        profile.languages(),
        code(who, Part.LANGUAGES),
        profile.topics(),
        code(who, Part.TOPICS),
        profile.bio(),
        profile.bioLanguage(),
        code(who, Part.BIO),
        code(who, Part.PHOTO),
        code(who, Part.PAGE),
        account.language().tag());
  }

  /** The same without what nobody can have meant. */
  ProfileForm cleaned() {
    return new ProfileForm(
        line(name),
        nameFor,
        line(pseudonym),
        line(country),
        countryFor,
        line(profession),
        line(otherProfession),
        professionFor,
        line(organisation),
        organisationFor,
        languages == null ? List.of() : languages.stream().distinct().toList(),
        languagesFor,
        topics == null ? List.of() : topics.stream().distinct().toList(),
        topicsFor,
        text(bio),
        line(bioLanguage),
        bioFor,
        photoFor,
        pageFor,
        line(language));
  }

  /** Who may see what; of a minor nothing is public and no photo is shown. */
  Map<Part, Visibility> visibility(boolean adult) {
    var who = new EnumMap<Part, Visibility>(Part.class);
    who.put(Part.PAGE, Visibility.of(pageFor));
    who.put(Part.NAME, Visibility.of(nameFor));
    who.put(Part.PHOTO, Visibility.of(photoFor));
    who.put(Part.ORGANISATION, Visibility.of(organisationFor));
    who.put(Part.PROFESSION, Visibility.of(professionFor));
    who.put(Part.COUNTRY, Visibility.of(countryFor));
    who.put(Part.LANGUAGES, Visibility.of(languagesFor));
    who.put(Part.TOPICS, Visibility.of(topicsFor));
    who.put(Part.BIO, Visibility.of(bioFor));
    if (!adult) {
      who.replaceAll((part, seen) -> seen.atMost(Visibility.MEMBERS));
      who.put(Part.PHOTO, Visibility.NOBODY);
    }
    return who;
  }

  /** The visibility of a part, for the page. */
  public Visibility sees(Part part) {
    return visibility(true).getOrDefault(part, Visibility.NOBODY);
  }

  public boolean reads(Language other) {
    return languages != null && languages.contains(other.tag());
  }

  public boolean isAbout(String topic) {
    return topics != null && topics.contains(topic);
  }

  private static String code(Map<Part, Visibility> who, Part part) {
    return who.getOrDefault(part, Profile.usual(part)).code();
  }

  private static String line(@Nullable String typed) {
    return text(typed).replaceAll("\\p{Cntrl}|\\s+", " ").strip();
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.replace("\u0000", "").strip();
  }

  /** Keeps what somebody wrote of herself out of logs and error messages. */
  @Override
  public String toString() {
    return "ProfileForm";
  }
}
