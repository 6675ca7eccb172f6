package org.childhub.text;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Gathers the words of a Markdown tree, one line a block. */
final class PlainText extends AbstractVisitor {
  private final StringBuilder words = new StringBuilder();

  @Override
  public String toString() {
    return words.toString().strip();
  }

  @Override
  public void visit(Text text) {
    words.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    words.append(code.getLiteral());
  }

  @Override
  public void visit(HtmlInline html) {
    words.append(html.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak line) {
    words.append(' ');
  }

  @Override
  public void visit(HardLineBreak line) {
    words.append(' ');
  }

  @Override
  public void visit(FencedCodeBlock code) {
    words.append(code.getLiteral().strip());
    endLine();
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    words.append(code.getLiteral().strip());
    endLine();
  }

  @Override
  public void visit(HtmlBlock html) {
    words.append(html.getLiteral().strip());
    endLine();
  }

  @Override
  public void visit(Paragraph paragraph) {
    block(paragraph);
  }

  @Override
  public void visit(Heading heading) {
    block(heading);
  }

  @Override
  public void visit(CustomNode node) {
    visitChildren(node);
    if (node instanceof TableCell) {
      words.append(' ');
    } else if (node instanceof TableRow) {
      endLine();
    }
  }

  private void block(Block block) {
    visitChildren((Node) block);
    endLine();
  }

  private void endLine() {
    while (!words.isEmpty() && words.charAt(words.length() - 1) == ' ') {
      words.setLength(words.length() - 1);
    }
    words.append('\n');
  }
}
