package org.childhub.search;

import java.util.ArrayList;
import java.util.List;
import org.childhub.search.engine.Order;
import org.childhub.search.engine.Question;
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
  private final FieldSyntax syntax;
  private final FacetNames names;
  private final WaysOut waysOut;

  Listings(Search search, FieldSyntax syntax, FacetNames names, WaysOut waysOut) {
    this.search = search;
    this.syntax = syntax;
    this.names = names;
    this.waysOut = waysOut;
  }

  /** The list of this scope for this page's reader. A page beyond the last is not found. */
  public Listing of(Page page, Scope scope, MultiValueMap<String, String> parameters) {
    var address = ListAddress.of(page.to("/" + scope.code()), parameters);
    if (address.page() > LAST_PAGE) {
      throw new NotFound();
    }
    var asked = syntax.read(address.words());
    var order = order(scope, address, asked);
    var from = (address.page() - 1) * SIZE;
    var question =
        new Question(
            asked.words(),
            address.only(),
            asked.narrowings(),
            scope.kinds(),
            address.chosen(),
            order,
            from,
            SIZE,
            page.language());
    var results = search.find(question);
    if (from > 0 && from >= results.total()) {
      throw new NotFound();
    }
    var chips = chips(page, address, asked);
    return new Listing(
        scope,
        address.path(),
        address.words(),
        results,
        new Listing.Meanings(results.also(), address.only(), address.only(!address.only())),
        waysOut.of(page, asked, question, address, results),
        names.groups(page, results.counts(), address.chosen()),
        chips,
        address.cleared(asked.words()),
        chips.size(),
        order,
        scope.ordersFor(asked.words()),
        from + 1,
        pager(address, results.total()));
  }

  private static Order order(Scope scope, ListAddress address, Typed asked) {
    var wanted = address.order();
    return wanted == null || wanted == Order.RELEVANCE ? scope.orderFor(asked.words()) : wanted;
  }

  private List<Listing.Chip> chips(Page page, ListAddress address, Typed asked) {
    var chips = new ArrayList<Listing.Chip>();
    for (var narrowing : asked.narrowings()) {
      chips.add(new Listing.Chip(narrowing.typed(), address.with(asked.without(narrowing))));
    }
    address
        .chosen()
        .forEach(
            (facet, values) ->
                values.forEach(
                    value ->
                        chips.add(
                            new Listing.Chip(
                                names.name(page.t(), facet, value),
                                address.without(facet, value)))));
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
