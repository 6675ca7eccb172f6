package org.childhub.catalogue;

import java.util.List;
import org.childhub.web.Logo;
import org.jspecify.annotations.Nullable;

/** An organisation with its text and what it stands behind. */
public record ShownOrganisation(
    EntryCard card,
    EntryDetails details,
    EntryBodies.@Nullable Body body,
    List<Shelves.Filled> shelves,
    @Nullable Logo logo) {}
