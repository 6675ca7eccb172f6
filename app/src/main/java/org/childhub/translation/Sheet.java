package org.childhub.translation;

import java.time.Instant;
import java.util.List;
import org.childhub.catalogue.Kind;
import org.childhub.editing.Content;
import org.childhub.editing.Difference;
import org.childhub.editing.Field;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A public item beside its translation, as one translator works on it.
 *
 * @param language of the words that are changed: of Serbian the script in which they are
 * @param base which texts she has before her
 * @param isOvertaken whether somebody else changed the original or the translation since she began
 *     to type
 * @param draftAt when she last typed what is not finished, null where nothing is
 * @param credit the names that readers see, empty for none
 */
public record Sheet(
    long entryId,
    Kind kind,
    Content content,
    Language language,
    List<Row> rows,
    Base base,
    boolean isOvertaken,
    @Nullable Instant draftAt,
    String credit) {

  /**
   * A field on both sides.
   *
   * @param target as she typed it, else as readers have it
   * @param state new, machine, fresh, reviewed or stale, of what readers have
   * @param since what changed in the original since it was translated, null where nothing did or
   *     the earlier text is not known
   * @param sourceMeanwhile what changed in the original since she began to type
   * @param targetMeanwhile how what readers have meanwhile differs from what she typed
   */
  public record Row(
      Part part,
      String source,
      String target,
      String state,
      @Nullable Instant madeAt,
      @Nullable Difference since,
      @Nullable Difference sourceMeanwhile,
      @Nullable Difference targetMeanwhile) {
    /** Whether there is nothing to translate and nothing to look at. */
    public boolean isSilent() {
      return source.isBlank()
          && target.isBlank()
          && sourceMeanwhile == null
          && targetMeanwhile == null;
    }
  }

  public Language source() {
    return Language.of(content.original());
  }

  /** In the original language. */
  public String title() {
    return content.title();
  }

  /** Its fields with their translation, those that have a text. */
  List<Segment> segments() {
    return rows.stream()
        .filter(row -> !row.source().isBlank())
        .map(
            row ->
                new Segment(
                    row.part().code(), row.part().code(), row.source(), row.target(), row.state()))
        .toList();
  }

  /** Which texts she has before her, as the form sends it back. */
  public String code() {
    return base.code();
  }

  /** Whether a machine may translate it, and has something to propose. */
  public boolean isOpenForMachines() {
    return isForMachines()
        && rows.stream().anyMatch(row -> row.state().equals("new") && !row.source().isBlank());
  }

  /** Whether a machine may translate it. */
  public boolean isForMachines() {
    return mayBeMachineTranslated(kind, content);
  }

  /**
   * Never what is written for children, whose words a person weighs; a new kind has to say for
   * itself (cases never, says PRODUCT's rule on them).
   */
  static boolean mayBeMachineTranslated(Kind kind, Content content) {
    return switch (kind) {
      case PUBLICATION, ARTICLE, STORY, PRACTICE, JOB, SERIES, COLLECTION, ORGANISATION ->
          !content.one(Field.TYPE).equals("child-friendly")
              && !content.all(Field.AUDIENCES).contains("children");
    };
  }
}
