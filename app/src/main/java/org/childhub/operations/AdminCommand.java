package org.childhub.operations;

import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;

/**
 * {@code hub admin …}: the roof over what modules offer their operators, each a command bean of its
 * own module that is named {@code "admin <name>"}.
 */
@Component
@Command(name = "admin", description = "Look after the hub.")
class AdminCommand {}
