package org.childhub.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.childhub.accounts.Accounts;
import org.childhub.accounts.Accounts.Account;
import org.childhub.places.Places;
import org.childhub.text.Fold;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.childhub.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a profile may say. */
@Component
class ProfileCheck {
  /** Those of the interface and others that the hub's texts are in. */
  static final List<Language> LANGUAGES =
      Stream.concat(
              Languages.INTERFACE.stream(),
              Stream.of(
                  Language.CNR, Language.EL, Language.HU, Language.UK, Language.RU, Language.FR))
          .toList();

  static final int MOST_TOPICS = 12;
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_PSEUDONYM = 60;
  private static final int LONGEST_ORGANISATION = 200;
  private static final int LONGEST_BIO = 2000;

  private final JdbcClient db;
  private final Accounts accounts;
  private final Places places;
  private final Topics topics;

  ProfileCheck(JdbcClient db, Accounts accounts, Places places, Topics topics) {
    this.db = db;
    this.accounts = accounts;
    this.places = places;
    this.topics = topics;
  }

  /** What is wrong with a cleaned form, by field: the key of the message that says what to do. */
  Map<String, String> problems(ProfileForm form, Account account) {
    var problems = new LinkedHashMap<String, String>();
    length(problems, "name", form.name(), LONGEST_NAME);
    length(problems, "pseudonym", form.pseudonym(), LONGEST_PSEUDONYM);
    length(problems, "organisation", form.organisation(), LONGEST_ORGANISATION);
    length(problems, "otherProfession", form.otherProfession(), LONGEST_NAME);
    length(problems, "bio", form.bio(), LONGEST_BIO);
    if (text(form.name()).isEmpty()) {
      problems.put("name", "people.name.missing");
    }
    if (places.find(text(form.country())).filter(place -> !place.isRegion()).isEmpty()) {
      problems.put("country", "people.country.missing");
    }
    if (!text(form.profession()).isEmpty() && Profession.find(text(form.profession())).isEmpty()) {
      problems.put("profession", "people.profession.unknown");
    }
    if (!known(form.languages(), LANGUAGES)) {
      problems.put("languages", "people.languages.unknown");
    }
    var wanted = form.topics() == null ? List.<String>of() : form.topics();
    if (wanted.size() > MOST_TOPICS
        || wanted.stream().anyMatch(topic -> topics.find(topic).isEmpty())) {
      problems.put("topics", "people.topics.many");
    }
    if (!known(List.of(text(form.language())), Languages.INTERFACE)) {
      problems.put("language", "people.language.unknown");
    }
    if (!known(List.of(text(form.bioLanguage())), LANGUAGES)) {
      problems.put("bioLanguage", "people.language.unknown");
    }
    pseudonym(problems, form, account);
    return problems;
  }

  private void pseudonym(Map<String, String> problems, ProfileForm form, Account account) {
    var pseudonym = text(form.pseudonym());
    var who = form.visibility(account.adult());
    var page = who.getOrDefault(Part.PAGE, Visibility.NOBODY);
    var name = who.getOrDefault(Part.NAME, Visibility.NOBODY);
    if (pseudonym.isEmpty()) {
      if (page.compareTo(name) > 0) {
        problems.put("pseudonym", "people.pseudonym.needed");
      }
    } else if (key(pseudonym).isEmpty() || isTaken(pseudonym, account.id())) {
      problems.putIfAbsent("pseudonym", "people.pseudonym.taken");
    }
  }

  private boolean isTaken(String pseudonym, long memberId) {
    return accounts.isNameOfAnother(pseudonym, memberId)
        || db.sql(
                "select exists (select from people_profile where pseudonym_key = :key and member_id <> :member)")
            .param("key", key(pseudonym))
            .param("member", memberId)
            .query(Boolean.class)
            .single();
  }

  /**
   * Pseudonyms with the same key would be taken for each other; empty where nothing can be read.
   */
  static String key(String pseudonym) {
    return isReadable(pseudonym) ? Fold.slug(pseudonym).replace("-", "") : "";
  }

  static boolean isReadable(String name) {
    return name.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static boolean known(@Nullable List<String> tags, List<Language> among) {
    return tags == null
        || tags.stream().allMatch(tag -> among.stream().anyMatch(known -> known.tag().equals(tag)));
  }

  private static void length(
      Map<String, String> problems, String field, @Nullable String typed, int most) {
    if (text(typed).length() > most) {
      problems.put(field, "people.long");
    }
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
