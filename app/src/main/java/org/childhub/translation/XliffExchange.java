package org.childhub.translation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.childhub.accounts.Member;
import org.childhub.catalogue.Addresses;
import org.childhub.editing.Translating;
import org.childhub.text.Language;
import org.childhub.web.NotFound;
import org.childhub.web.Site;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives items to translators' tools and takes back what they made of them. */
@Component
class XliffExchange {
  private final Translations translations;
  private final Translating translating;
  private final XliffObjections objections;
  private final Addresses addresses;
  private final Site site;
  private final TransactionTemplate transaction;

  XliffExchange(
      Translations translations,
      Translating translating,
      XliffObjections objections,
      Addresses addresses,
      Site site,
      TransactionTemplate transaction) {
    this.translations = translations;
    this.translating = translating;
    this.objections = objections;
    this.addresses = addresses;
    this.site = site;
    this.transaction = transaction;
  }

  /** The languages of a file. */
  record Pair(Language source, Language target) {}

  /** What came of taking a file. */
  sealed interface Taken {
    record Shown() implements Taken {}

    /** The hub changed since the preview; nothing was written. */
    record Overtaken() implements Taken {}

    /** Items cannot be public so; nothing was written. */
    record Refused(List<XliffPreview.Refusal> refusals) implements Taken {}
  }

  /**
   * Items with a text to translate, by the languages of their file. What is not hers is left out.
   */
  Map<Pair, List<XliffItem>> items(Member member, Language into, List<Long> entryIds) {
    var files = new LinkedHashMap<Pair, List<XliffItem>>();
    for (var entryId : entryIds) {
      try {
        var sheet = translations.present(member, entryId, into);
        var segments = sheet.segments();
        if (segments.stream().anyMatch(segment -> !Unit.of(segment).isEmpty())) {
          files
              .computeIfAbsent(
                  new Pair(sheet.source(), sheet.language()), pair -> new ArrayList<>())
              .add(new XliffItem("i" + entryId, address(sheet), segments));
        }
      } catch (NotFound e) {
        continue;
      }
    }
    return files;
  }

  private String address(Sheet sheet) {
    var path = addresses.of(sheet.entryId()).map(sheet.kind()::path).orElse("");
    return site.baseUrl() + "/" + sheet.source().tag() + path;
  }

  XliffPreview preview(Member member, XliffStore.Sent sent) {
    var file = sent.file();
    var items = new ArrayList<XliffPreview.Item>();
    for (var item : file.items()) {
      items.add(compare(member, file, item));
    }
    return new XliffPreview(
        sent.id(), sent.called(), file.source(), file.target(), List.copyOf(items), code(items));
  }

  private XliffPreview.Item compare(Member member, XliffFile file, XliffFile.Item item) {
    var id = entryId(item);
    try {
      var sheet = translations.present(member, id, file.target());
      if (!sheet.source().equals(file.source()) || !sheet.language().equals(file.target())) {
        return new XliffPreview.Item(id, sheet.title(), "language", List.of(), Set.of());
      }
      var result = XliffComparison.of(item, sheet.segments());
      var changes = objections.mark(sheet, result.changes());
      return new XliffPreview.Item(id, sheet.title(), "", changes, result.unknown());
    } catch (NotFound e) {
      return new XliffPreview.Item(id, item.id(), "gone", List.of(), Set.of());
    }
  }

  /** The number of the item that it is; 0, which none has, for names that the hub does not give. */
  private static long entryId(XliffFile.Item item) {
    return item.id().matches("i[1-9]\\d{0,17}") ? Long.parseLong(item.id().substring(1)) : 0;
  }

  private static String code(List<XliffPreview.Item> items) {
    var all = new StringBuilder();
    for (var item : items) {
      for (var change : item.changes()) {
        all.append(item.name(change)).append('\0').append(change.outcome()).append('\0');
        all.append(change.segment().source()).append('\0').append(change.segment().target());
        all.append('\0').append(change.target()).append('\0').append(change.state()).append('\0');
      }
    }
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(all.toString().getBytes(StandardCharsets.UTF_8)), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Takes the chosen fields, all or none.
   *
   * @param chosen names of changes, as {@link XliffPreview.Item#name} makes them
   * @param code of the preview that was looked at
   */
  Taken take(Member member, XliffStore.Sent sent, Set<String> chosen, String code) {
    var taken =
        transaction.execute(
            status -> {
              var outcome = takeLocked(member, sent, chosen, code);
              if (!(outcome instanceof Taken.Shown)) {
                status.setRollbackOnly();
              }
              return outcome;
            });
    if (taken == null) {
      throw new IllegalStateException("No outcome");
    }
    return taken;
  }

  private Taken takeLocked(Member member, XliffStore.Sent sent, Set<String> chosen, String code) {
    sent.file().items().stream()
        .map(XliffExchange::entryId)
        .sorted(Comparator.naturalOrder())
        .forEach(entryId -> translating.lock(member, entryId));
    var preview = preview(member, sent);
    if (!preview.code().equals(code)) {
      return new Taken.Overtaken();
    }
    var refusals = new LinkedHashSet<XliffPreview.Refusal>();
    for (var item : preview.items()) {
      var segments =
          item.changes().stream()
              .filter(change -> change.isTaken() && chosen.contains(item.name(change)))
              .map(XliffChange::arriving)
              .toList();
      if (!segments.isEmpty()) {
        translations
            .put(member, item.entryId(), preview.target(), segments)
            .values()
            .forEach(
                problem ->
                    refusals.add(
                        new XliffPreview.Refusal(item.title(), XliffObjections.key(problem))));
      }
    }
    return refusals.isEmpty() ? new Taken.Shown() : new Taken.Refused(List.copyOf(refusals));
  }
}
