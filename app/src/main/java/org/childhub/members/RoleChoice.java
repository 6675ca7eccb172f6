package org.childhub.members;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.childhub.accounts.Grant;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.accounts.RoleGiving;
import org.childhub.accounts.Roster;
import org.childhub.catalogue.OrganisationNames;
import org.childhub.catalogue.OrganisationNames.Named;
import org.childhub.places.Place;
import org.childhub.places.Places;
import org.childhub.text.Texts;
import org.childhub.web.Page;
import org.springframework.stereotype.Component;

/** Which roles somebody may give to a member, and the places that they can hold for. */
@Component
public class RoleChoice {
  private final Places places;
  private final OrganisationNames names;

  RoleChoice(Places places, OrganisationNames names) {
    this.places = places;
    this.names = names;
  }

  /**
   * What can be chosen.
   *
   * @param takeable of the roles that the member holds, those that the reader may take
   * @param everywhere whether a role may be given without a country
   * @param organisations names by slug, in order; also of what she holds roles for
   */
  public record Choice(
      List<Role> roles,
      List<Grant> takeable,
      boolean everywhere,
      List<String> countries,
      Map<String, String> organisations) {}

  Choice of(Page page, Member giver, Roster.Entry member) {
    var own =
        giver.grants().stream().filter(held -> !RoleGiving.by(held.role()).isEmpty()).toList();
    var everywhere = own.stream().anyMatch(held -> held.country() == null);
    var countries =
        everywhere
            ? places.countries().stream().map(Place::code)
            : own.stream().flatMap(held -> Stream.ofNullable(held.country()));
    return new Choice(
        own.stream()
            .flatMap(held -> RoleGiving.by(held.role()).stream())
            .distinct()
            .sorted()
            .toList(),
        member.member().grants().stream()
            .filter(held -> RoleGiving.mayGive(giver, held, member.country()))
            .toList(),
        everywhere,
        countries
            .distinct()
            .sorted(Comparator.comparing(page.t()::country, page.t().compare()))
            .toList(),
        names.all(page.t()).stream()
            .collect(
                Collectors.toMap(
                    Named::slug, Named::title, (one, other) -> one, java.util.LinkedHashMap::new)));
  }

  /** Whether there is such a country and such an organisation. */
  boolean knows(Grant grant, Texts reader) {
    return (grant.country() == null || places.find(grant.country()).isPresent())
        && (grant.organisation() == null
            || names.all(reader).stream()
                .anyMatch(named -> named.slug().equals(grant.organisation())));
  }
}
