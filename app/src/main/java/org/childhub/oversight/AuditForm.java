package org.childhub.oversight;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.childhub.audit.AuditSearch;
import org.jspecify.annotations.Nullable;

/** What is looked for in the audit log, as it was typed. */
public record AuditForm(
    @Nullable String actor,
    @Nullable String action,
    @Nullable String subject,
    @Nullable String from,
    @Nullable String until) {

  /** Days that are none do not narrow. */
  AuditSearch search() {
    return new AuditSearch(text(actor), text(action), text(subject), day(from), day(until));
  }

  /** The same without what is no day or nothing, as a query that starts with {@code ?}. */
  public String query() {
    return given().entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "?", ""));
  }

  Map<String, String> given() {
    var search = search();
    var given = new LinkedHashMap<String, String>();
    given.put("actor", search.actor());
    given.put("action", search.action());
    given.put("subject", search.subject());
    given.put("from", search.from() == null ? "" : search.from().toString());
    given.put("until", search.until() == null ? "" : search.until().toString());
    given.values().removeIf(String::isEmpty);
    return given;
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.replace("\0", "").strip();
  }

  private static @Nullable LocalDate day(@Nullable String typed) {
    try {
      return LocalDate.parse(text(typed));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
