package org.childhub.crisis;

import java.util.List;
import org.childhub.places.Helpline;

/** The helplines of a country, by its code. */
public record Call(String country, List<Helpline> helplines) {}
