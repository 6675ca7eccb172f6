package org.childhub.moderation;

import java.util.List;

/**
 * Decisions about members' works are kept no more. Heard in the transaction that removes them; what
 * other rooms keep about them goes too.
 *
 * @param decisions their numbers
 */
public record DecisionsForgotten(List<Long> decisions) {}
