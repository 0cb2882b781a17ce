package org.waybill.reading.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waybill.text.Relation;
import org.waybill.text.Span;
import org.waybill.text.Tag;
import org.waybill.text.Token;

class OpenTreeTest {

  private static final Token SENT =
      new Token(0, new Span(0, 4), "sent", "send", Tag.VBD, "", -1, Relation.ROOT);
  private static final Token TO =
      new Token(1, new Span(5, 7), "to", "to", Tag.IN, "", 0, Relation.PREP);
  private static final Token NORLAND =
      new Token(2, new Span(8, 15), "Norland", "norland", Tag.NNP, "GPE", 1, Relation.POBJ);

  @Test
  void aWordIsNotHungBelowWhatHangsBelowIt() {
    OpenTree tree = new OpenTree(List.of(SENT, TO, NORLAND));

    tree.relabel(TO, NORLAND.index(), Relation.ACL);
    tree.retag(SENT, Tag.VBN, NORLAND.index(), Relation.RELCL);
    tree.relabel(NORLAND, NORLAND.index(), Relation.DEP);

    assertEquals(List.of(-1, 0, 1), tree.tokens().stream().map(Token::head).toList());
    assertEquals(Relation.PREP, tree.at(1).relation());
    assertEquals(Tag.VBN, tree.at(0).tag(), "the tag has nothing to do with the tree");
  }

  @Test
  void aWordIsHungElsewhereWithWhatHangsBelowIt() {
    OpenTree tree = new OpenTree(List.of(SENT, TO, NORLAND));

    tree.relabel(NORLAND, SENT.index(), Relation.DOBJ);
    tree.relabel(TO, NORLAND.index(), Relation.PREP);

    assertEquals(List.of(-1, 2, 0), tree.tokens().stream().map(Token::head).toList());
  }
}
