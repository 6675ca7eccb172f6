package org.childhub.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.childhub.accounts.Member;
import org.childhub.accounts.Waiting;
import org.childhub.catalogue.Arrivals;
import org.childhub.catalogue.Arrivals.Arrival;
import org.childhub.catalogue.Cards;
import org.childhub.catalogue.EntryCard;
import org.childhub.notices.Happening.What;
import org.childhub.text.Language;
import org.childhub.text.Texts;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is new in what a member follows. It is looked up anew each time: nothing is kept for her.
 */
@Component
class Notices implements Waiting {
  static final String PATH = "/me/notices";
  private static final int SIZE = 20;
  private static final int MOST_COUNTED = 100;
  private static final Pattern KEY = Pattern.compile("([0-9]{1,17})-([0-9]{1,18})");
  // Later than any arrival, yet within what PostgreSQL can hold.
  private static final Arrival TOP =
      new Arrival(Long.MAX_VALUE, Instant.parse("9999-01-01T00:00:00Z"));

  private final Follows follows;
  private final Arrivals arrivals;
  private final Happenings happenings;
  private final Times times;
  private final Cards cards;

  Notices(Follows follows, Arrivals arrivals, Happenings happenings, Times times, Cards cards) {
    this.follows = follows;
    this.arrivals = arrivals;
    this.happenings = happenings;
    this.times = times;
    this.cards = cards;
  }

  /**
   * The page of a member's list behind a key that a list gave; without one or a false one the
   * first.
   */
  NoticeList list(Member member, @Nullable String before, Page page) {
    var latest = happenings.latest();
    var happened = happened(member.id(), Instant.EPOCH, key(before), SIZE + 1);
    var shown = happened.subList(0, Math.min(SIZE, happened.size()));
    var last = happened.size() > SIZE ? shown.getLast() : null;
    return new NoticeList(
        notices(
            shown, page.language(), times.seen(member.id()), reasons(member.id(), shown, page.t())),
        last == null ? null : NoticeList.micros(last.at()) + "-" + last.entryId(),
        NoticeList.micros(latest));
  }

  /** What happened after one time, up to another one that has passed; the latest first. */
  List<Notice> between(long memberId, Instant after, Instant upTo, Texts reader, int limit) {
    // Arrivals have microseconds.
    var end = new Arrival(0, upTo.plusNanos(1_000));
    var happened = happened(memberId, after, end, limit);
    return notices(happened, reader.language(), after, reasons(memberId, happened, reader));
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public long count(Member member) {
    return happened(member.id(), times.seen(member.id()), TOP, MOST_COUNTED).size();
  }

  private List<Happening> happened(long memberId, Instant after, Arrival before, int limit) {
    var arrived =
        arrivals.matching(follows.wanted(memberId), after, before, limit).stream()
            .map(each -> new Happening(each.id(), each.at(), What.ARRIVED, null, 0));
    var own = happenings.of(memberId, after, before, limit).stream();
    var arrivedBefore = new HashSet<Long>();
    return Stream.concat(arrived, own)
        .sorted(Happening.LATEST_FIRST)
        .filter(each -> each.what() != What.ARRIVED || arrivedBefore.add(each.entryId()))
        .limit(limit)
        .toList();
  }

  /** What she follows that brought each; of several the one that she followed first. */
  private Map<Happening, Target> reasons(long memberId, List<Happening> happened, Texts texts) {
    var targets =
        follows.of(memberId, texts).stream().collect(Collectors.toMap(Follow::id, Follow::target));
    var brought = follows.bringing(memberId, happened.stream().map(Happening::entryId).toList());
    var reasons = new HashMap<Happening, Target>();
    for (var each : happened) {
      var follow = each.follow() == 0 ? brought.get(each.entryId()) : Long.valueOf(each.follow());
      var target = follow == null ? null : targets.get(follow);
      if (target != null) {
        reasons.put(each, target);
      }
    }
    return reasons;
  }

  private List<Notice> notices(
      List<Happening> happened, Language reader, Instant seen, Map<Happening, Target> reasons) {
    var byId =
        cards.byIds(happened.stream().map(Happening::entryId).distinct().toList(), reader).stream()
            .collect(Collectors.toMap(EntryCard::id, Function.identity()));
    var notices = new ArrayList<Notice>();
    for (var each : happened) {
      var card = byId.get(each.entryId());
      if (card != null) {
        notices.add(
            new Notice(
                card,
                each.at(),
                each.what() == What.ARRIVED ? null : "notices.why." + each.what().code(),
                each.language(),
                each.at().isAfter(seen),
                reasons.get(each)));
      }
    }
    return notices;
  }

  private static Arrival key(@Nullable String before) {
    var match = KEY.matcher(before == null ? "" : before);
    return match.matches()
        ? new Arrival(
            Long.parseLong(match.group(2)), NoticeList.instant(Long.parseLong(match.group(1))))
        : TOP;
  }
}
