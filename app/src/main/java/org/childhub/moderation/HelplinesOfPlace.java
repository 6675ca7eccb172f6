package org.childhub.moderation;

import java.time.LocalDate;
import java.util.List;
import org.childhub.places.Helpline;

/** Whom to call in a country; without a code no country was chosen. */
public record HelplinesOfPlace(String code, List<Helpline> helplines, LocalDate today) {}
