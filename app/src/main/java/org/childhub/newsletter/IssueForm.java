package org.childhub.newsletter;

import org.jspecify.annotations.Nullable;

/**
 * A newsletter's words as an editor typed them.
 *
 * @param language tag
 * @param country code, empty for all
 */
public record IssueForm(String language, String country, String subject, String intro) {
  public IssueForm(
      @Nullable String language,
      @Nullable String country,
      @Nullable String subject,
      @Nullable String intro) {
    this.language = language == null ? "" : language;
    this.country = country == null ? "" : country;
    this.subject = subject == null ? "" : subject;
    this.intro = intro == null ? "" : intro;
  }
}
