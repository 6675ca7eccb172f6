package org.childhub.uploads;

import java.util.UUID;

/** All of a file has come: it can be checked. */
public record UploadCome(UUID id) {}
