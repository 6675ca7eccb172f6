package org.childhub.translation;

import java.util.List;
import java.util.Map;
import org.childhub.editing.Difference;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A sheet with what helps to translate it.
 *
 * @param problems message keys by field
 * @param credit the name by which readers will know the translator, empty for none
 * @param publicPath of the item, without the language
 */
public record SheetPage(
    Sheet sheet,
    Map<String, String> problems,
    List<Glossary.Term> glossary,
    List<Memory.Hits> memory,
    String credit,
    String publicPath) {
  private static final int LONGEST = 300;
  private static final int SHOWN = 120;

  public @Nullable String problem(Part part) {
    return problems.get(part.code());
  }

  /** What the memory holds for a field. */
  public List<Memory.Hits> memory(Part part) {
    return memory.stream().filter(hits -> hits.part() == part).toList();
  }

  public Language language() {
    return sheet.language();
  }

  /** Words of a difference: of long ones that are the same in both, the beginning and the end. */
  public static String near(Difference.Piece piece) {
    var text = piece.text();
    return piece.change() != Difference.Change.SAME || text.length() <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN))
            + " … "
            + text.substring(text.offsetByCodePoints(text.length(), -SHOWN));
  }

  public String path() {
    return "/translations/" + sheet.entryId() + "/" + sheet.language().tag();
  }
}
