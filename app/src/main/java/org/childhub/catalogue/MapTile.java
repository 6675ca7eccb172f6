package org.childhub.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field of the tile map, row by row; empty where no country stands. */
public record MapTile(@Nullable PlaceCount place) {
  private static final int COLUMNS = 4;

  static List<MapTile> grid(List<PlaceCount> counts) {
    var tiles = new ArrayList<MapTile>();
    for (var count : counts) {
      var place = count.place();
      if (place.row() > 0) {
        var at = (place.row() - 1) * COLUMNS + place.column() - 1;
        while (tiles.size() <= at) {
          tiles.add(new MapTile(null));
        }
        tiles.set(at, new MapTile(count));
      }
    }
    return tiles;
  }
}
