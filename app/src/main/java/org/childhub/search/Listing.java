package org.childhub.search;

import java.util.ArrayList;
import java.util.List;
import org.childhub.search.engine.Facet;
import org.childhub.search.engine.Order;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * A list with its filters, as its templates draw it. All addresses are ready to be linked.
 *
 * @param words as typed, empty for none
 * @param meanings where words were looked for that mean the same, and the way to do without, or
 *     back
 * @param ways what helps on where little was found
 * @param cleared the list without any filter
 * @param chosen how many values are chosen
 * @param first the number of the first hit shown, counted from 1
 */
public record Listing(
    Scope scope,
    String address,
    String words,
    Results results,
    Meanings meanings,
    Ways ways,
    List<Group> groups,
    List<Chip> chips,
    String cleared,
    int chosen,
    Order order,
    List<Order> orders,
    int first,
    Pager pager) {

  /** The values of a facet: those with most hits at once, the others on demand. */
  public record Group(Facet facet, boolean open, List<Option> options, List<Option> more) {}

  /** Words that were looked for too; {@code other} is the list without them, or with them again. */
  public record Meanings(List<Also> also, boolean only, String other) {}

  /** Another list, and how much it holds. */
  public record Way(String label, String address, long total) {}

  /**
   * Ways to find more.
   *
   * @param meant with mistyped words put right
   * @param fewer with a word less
   * @param wider with a filter less, by the filter's name
   * @param topics slugs of topics nearby
   */
  public record Ways(List<Way> meant, List<Way> fewer, List<Way> wider, List<String> topics) {
    static final Ways NONE = new Ways(List.of(), List.of(), List.of(), List.of());
  }

  public record Option(String value, String label, int count, boolean chosen) {}

  /** A chosen value, and the list without it. */
  public record Chip(String label, String without) {}

  /** The pages around this one; {@code links} is empty where all hits fit on one. */
  public record Pager(@Nullable String previous, @Nullable String next, List<Link> links) {}

  /** A page by its number; without an address it is this one, with the number 0 a gap. */
  public record Link(int number, @Nullable String address) {}

  /** What this page of the list is called: its heading, what it is narrowed to, its number. */
  public String title(Page page, String heading) {
    var parts = new ArrayList<String>();
    parts.add(heading);
    if (!words.isEmpty()) {
      parts.add(words);
    }
    chips.forEach(chip -> parts.add(chip.label()));
    pager.links().stream()
        .filter(link -> link.address() == null && link.number() > 1)
        .forEach(here -> parts.add(page.t("web.page", here.number())));
    return String.join(", ", parts);
  }

  public boolean isEmpty() {
    return results.total() == 0;
  }

  /** The number of the last hit shown. */
  public long last() {
    return first + results.found().size() - 1L;
  }
}
