package org.childhub.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.childhub.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people who show themselves, and of each what this reader may see. */
@Component
class People {
  private static final String SELECT =
      """
      select * from (
        select p.member_id, p.slug, p.active, p.resource_person, p.verified, p.bio_language,
          case when :members then p.members_name else p.public_name end as name,
          case when :members then p.to_everyone || p.to_members else p.to_everyone end as parts,
          p.profession, p.other_profession, p.organisation, p.organisation_name, p.country, p.languages, p.topics,
          p.bio, p.photo_file
        from people_profile p) as seen
      where active and name is not null and %s
      """;
  private static final String CHOICE =
      """
      select distinct %s from people_profile p
      cross join lateral (select case when :members then p.to_everyone || p.to_members else p.to_everyone end as parts) as seen
      where p.active and case when :members then p.members_name else p.public_name end is not null and :part = any(seen.parts)
      """;

  private final JdbcClient db;

  People(JdbcClient db) {
    this.db = db;
  }

  /** Those who fit, by name. */
  List<Person> list(Visibility reader, PeopleFilter filter, int limit) {
    return query(
            reader,
            """
            (:country = '' or country = :country and 'country' = any(parts))
              and (:topic = '' or :topic = any(topics) and 'topics' = any(parts))
              and (:language = '' or :language = any(languages) and 'languages' = any(parts))
              and (not :resource or resource_person)
              and (:after = '' or (name, member_id) > (
                select case when :members then a.members_name else a.public_name end, a.member_id
                from people_profile a where a.slug = :after))
            order by name, member_id limit :limit
            """)
        .param("country", filter.country())
        .param("topic", filter.topic())
        .param("language", filter.speaks())
        .param("resource", "yes".equals(filter.resource()))
        .param("after", filter.after())
        .param("limit", limit)
        .query(People::person)
        .list();
  }

  /** The person with this address, where the reader may see her. */
  Optional<Person> find(Visibility reader, String slug) {
    return query(reader, "slug = :slug").param("slug", slug).query(People::person).optional();
  }

  /** Countries, topics or languages of those whom a reader sees. */
  List<String> values(Visibility reader, Part part) {
    var column =
        switch (part) {
          case COUNTRY -> "p.country";
          case TOPICS -> "unnest(p.topics)";
          case LANGUAGES -> "unnest(p.languages)";
          default -> throw new IllegalArgumentException(part.code());
        };
    return db.sql(CHOICE.formatted(column))
        .param("members", reader == Visibility.MEMBERS)
        .param("part", part.code())
        .query(String.class)
        .list();
  }

  private JdbcClient.StatementSpec query(Visibility reader, String condition) {
    return db.sql(SELECT.formatted(condition)).param("members", reader == Visibility.MEMBERS);
  }

  private static Person person(ResultSet row, int number) throws SQLException {
    var parts = Profiles.list(row.getArray("parts"));
    var photo = row.getLong("photo_file");
    var hasPhoto = !row.wasNull() && parts.contains(Part.PHOTO.code());
    return new Person(
        row.getLong("member_id"),
        row.getString("slug"),
        row.getString("name"),
        !parts.contains(Part.NAME.code()),
        row.getBoolean("resource_person"),
        row.getBoolean("verified"),
        text(row, parts, Part.PROFESSION, "profession"),
        text(row, parts, Part.PROFESSION, "other_profession"),
        text(row, parts, Part.ORGANISATION, "organisation"),
        text(row, parts, Part.ORGANISATION, "organisation_name"),
        text(row, parts, Part.COUNTRY, "country"),
        texts(row, parts, Part.LANGUAGES).stream().map(Language::of).toList(),
        texts(row, parts, Part.TOPICS),
        text(row, parts, Part.BIO, "bio"),
        Language.of(row.getString("bio_language")),
        hasPhoto ? photo : null);
  }

  private static String text(ResultSet row, List<String> parts, Part part, String column)
      throws SQLException {
    var value = row.getString(column);
    return value == null || !parts.contains(part.code()) ? "" : value;
  }

  private static List<String> texts(ResultSet row, List<String> parts, Part part)
      throws SQLException {
    return parts.contains(part.code()) ? Profiles.list(row.getArray(part.code())) : List.of();
  }
}
