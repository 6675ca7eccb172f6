package org.childhub.topics;

import picocli.CommandLine.Command;

/** What concerns the vocabulary. */
@Command(name = "skos", description = "Work with the vocabulary of topics.")
class SkosCommand {}
