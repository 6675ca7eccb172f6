package org.childhub.search;

import java.util.ArrayList;
import java.util.List;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Makes the lists of the hub from what an address asks for: one machinery for search, library and
 * news.
 */
@Component
public class Listings {
  private static final int SIZE = 10;
  private static final int LAST_PAGE = Question.DEEPEST / SIZE;

  private final Search search;
  private final FacetNames names;

  Listings(Search search, FacetNames names) {
    this.search = search;
    this.names = names;
  }

  /** The list of this scope for this page's reader. A page beyond the last is not found. */
  public Listing of(Page page, Scope scope, MultiValueMap<String, String> parameters) {
    var address = ListAddress.of(page.to("/" + scope.code()), parameters);
    if (address.page() > LAST_PAGE) {
      throw new NotFound();
    }
    var asked = address.order();
    var order = asked == null || asked == Order.RELEVANCE ? scope.orderFor(address.words()) : asked;
    var from = (address.page() - 1) * SIZE;
    var results =
        search.find(
            new Question(
                address.words(),
                scope.kinds(),
                address.chosen(),
                order,
                from,
                SIZE,
                page.language()));
    if (from > 0 && from >= results.total()) {
      throw new NotFound();
    }
    return new Listing(
        scope,
        address.path(),
        address.words(),
        results,
        names.groups(page, results.counts(), address.chosen()),
        chips(page, address),
        address.cleared(),
        address.chosen().values().stream().mapToInt(values -> values.size()).sum(),
        order,
        scope.ordersFor(address.words()),
        from + 1,
        pager(address, results.total()));
  }

  private List<Listing.Chip> chips(Page page, ListAddress address) {
    var chips = new ArrayList<Listing.Chip>();
    address
        .chosen()
        .forEach(
            (facet, values) ->
                values.forEach(
                    value ->
                        chips.add(
                            new Listing.Chip(
                                names.name(page, facet, value), address.without(facet, value)))));
    return chips;
  }

  private static Listing.Pager pager(ListAddress address, long total) {
    var last = (int) Math.min(LAST_PAGE, (total + SIZE - 1) / SIZE);
    if (last < 2) {
      return new Listing.Pager(null, null, List.of());
    }
    var here = address.page();
    var links = new ArrayList<Listing.Link>();
    for (var number = 1; number <= last; number++) {
      if (number == 1 || number == last || Math.abs(number - here) <= 1) {
        links.add(new Listing.Link(number, number == here ? null : address.at(number)));
      } else if (links.getLast().number() != 0) {
        links.add(new Listing.Link(0, null));
      }
    }
    return new Listing.Pager(
        here > 1 ? address.at(here - 1) : null,
        here < last ? address.at(here + 1) : null,
        List.copyOf(links));
  }
}
