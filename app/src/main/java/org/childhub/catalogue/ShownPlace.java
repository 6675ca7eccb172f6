package org.childhub.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.childhub.places.ConsentAge;
import org.childhub.places.Helpline;
import org.childhub.places.Place;
import org.jspecify.annotations.Nullable;

/**
 * A country or region as its page shows it.
 *
 * @param consent absent for a region
 * @param countries those of a region, in the alphabet of the reader's language
 */
public record ShownPlace(
    Place place,
    List<Shelves.Filled> shelves,
    List<Helpline> helplines,
    @Nullable ConsentAge consent,
    List<PlaceCount> countries,
    LocalDate today) {}
