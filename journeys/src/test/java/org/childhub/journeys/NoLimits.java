package org.childhub.journeys;

/**
 * Has the hub forget, while it is open, how often somebody tried to get in, which else is what
 * would be tried: the counts stay what they were.
 */
final class NoLimits implements AutoCloseable {
  private final HubDatabase database;

  NoLimits(HubDatabase database) {
    this.database = database;
    database.execute(
        """
        create or replace function no_limits() returns trigger language plpgsql
          as 'begin return old; end';
        create or replace trigger no_limits before update on signin_limit
          for each row execute function no_limits()
        """);
  }

  @Override
  public void close() {
    database.execute("drop function no_limits cascade");
  }
}
