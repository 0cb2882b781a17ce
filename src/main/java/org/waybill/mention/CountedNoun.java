package org.waybill.mention;

import java.util.OptionalInt;
import java.util.Set;
import org.waybill.mention.words.Lexemes;
import org.waybill.mention.words.Pieces;
import org.waybill.mention.words.Pieces.Piece;
import org.waybill.text.Tag;

/**
 * Finds the noun that a number counts: the head of the noun phrase behind it, {@code jets} in
 * {@code 12 Su-35 fighter jets}.
 */
final class CountedNoun {

  private static final Set<Tag> MODIFIERS =
      Set.of(Tag.JJ, Tag.JJR, Tag.JJS, Tag.VBN, Tag.VBG, Tag.POS, Tag.AFX);
  private static final Set<Tag> DETERMINERS = Set.of(Tag.DT, Tag.PRP_POSSESSIVE, Tag.PDT);

  private final Pieces pieces;
  private final Set<Integer> taken;
  private final Lexemes measures;
  private final Lexemes noCounts;

  /**
   * @param taken tokens that belong to dates and count as walls
   */
  CountedNoun(Pieces pieces, Set<Integer> taken, Lexemes measures, Lexemes noCounts) {
    this.pieces = pieces;
    this.taken = taken;
    this.measures = measures;
    this.noCounts = noCounts;
  }

  /** Index of the piece that is counted by a number ending before {@code from}; empty when none. */
  OptionalInt behind(int from) {
    int at = from;
    if (pieces.lower(at).equals("-") && pieces.isGlued(at)) {
      return pieces.at(at + 1).filter(Piece::isWord).isPresent()
          ? OptionalInt.of(measures.at(pieces, at + 1).map(hit -> hit.end() - 1).orElse(at + 1))
          : OptionalInt.empty();
    }
    if (measures.isAt(pieces, at)) {
      return OptionalInt.of(measures.at(pieces, at).orElseThrow().end() - 1);
    }
    if (pieces.lower(at).equals("of")) {
      at = behindDeterminers(pieces, at + 1);
      while (isInnerNumber(at)) {
        at++;
      }
    }
    return head(at);
  }

  static int behindDeterminers(Pieces pieces, int from) {
    int at = from;
    while (DETERMINERS.contains(pieces.tag(at))) {
      at++;
    }
    return at;
  }

  /** In {@code 100 of the 300 missiles} both count the missiles, as in {@code 18 of 40 tanks}. */
  private boolean isInnerNumber(int at) {
    boolean opens = DETERMINERS.contains(pieces.tag(at - 1)) || pieces.lower(at - 1).equals("of");
    return pieces.tag(at) == Tag.CD && opens && !measures.isAt(pieces, at + 1);
  }

  private OptionalInt head(int from) {
    int common = -1;
    int proper = -1;
    int at = from;
    while (at < pieces.size() && !taken.contains(pieces.get(at).token().index())) {
      Piece piece = pieces.get(at);
      if (behindBrackets(at) > at
          && pieces.at(behindBrackets(at)).filter(Piece::isNoun).isPresent()) {
        at = behindBrackets(at);
        continue;
      }
      if (joinsNext(at)) {
        boolean chain = pieces.get(at + 3).isHyphen() || pieces.get(at + 2).isNoun();
        at += chain ? 2 : 3;
        continue;
      }
      if (piece.isNoun()) {
        if (piece.isProper() && common >= 0 && !commonFollows(at)) {
          break;
        }
        if (piece.isProper()) {
          proper = at;
        } else {
          common = at;
        }
        if (piece.isPlural() && !commonFollows(at)) {
          break;
        }
      } else if (!modifies(at)) {
        break;
      }
      at++;
    }
    int head = common >= 0 ? common : proper;
    return head < 0 ? OptionalInt.empty() : OptionalInt.of(wholeWord(head));
  }

  /** The last piece of the same written word: {@code 35s} belongs to {@code Su-35s}. */
  private int wholeWord(int head) {
    int at = head;
    while (pieces.isGlued(at + 1)
        && (pieces.get(at + 1).isHyphen() || pieces.get(at + 1).isFigures() || sameToken(at))) {
      at++;
    }
    return at;
  }

  private boolean sameToken(int at) {
    return pieces.get(at).token().equals(pieces.get(at + 1).token());
  }

  /** {@code surface-to-air}: what hangs on a hyphen modifies, whatever its own tag is. */
  private boolean joinsNext(int at) {
    return pieces.isGlued(at + 1)
        && pieces.get(at + 1).isHyphen()
        && pieces.isGlued(at + 2)
        && pieces.at(at + 3).isPresent()
        && (pieces.get(at + 3).isNoun() || modifies(at + 3) || pieces.get(at + 3).isHyphen());
  }

  private boolean commonFollows(int at) {
    int behind = behindBrackets(at + 1);
    return pieces.at(behind).filter(next -> next.isNoun() && !next.isProper()).isPresent()
        && !taken.contains(pieces.get(behind).token().index());
  }

  /** {@code 20 ATACMS (long-range rocket) launchers}: what is in brackets only explains a name. */
  private int behindBrackets(int at) {
    int end = at;
    while (pieces.tag(at) == Tag.OPENING_BRACKET && end < pieces.size()) {
      if (pieces.tag(end++) == Tag.CLOSING_BRACKET) {
        return end;
      }
    }
    return at;
  }

  private boolean modifies(int at) {
    Tag tag = pieces.tag(at);
    return switch (tag) {
      case CD ->
          pieces.isGlued(at)
              || pieces.isGlued(at + 1)
              || noCounts.isAt(pieces, at + 1)
              || measures.isAt(pieces, at + 1)
              || isModelNumber(at);
      case RB, RBR -> pieces.tag(at + 1).isAdjective() || pieces.tag(at + 1) == Tag.VBN;
      case VBN, VBG -> pieces.tag(at + 1).isNoun() || pieces.tag(at + 1).isAdjective();
      case CC -> joinsAdjectives(at);
      case COMMA -> pieces.tag(at - 1) == Tag.JJ && pieces.tag(at + 1) == Tag.JJ;
      default ->
          MODIFIERS.contains(tag)
              || tag.isQuote()
              || (pieces.get(at).isHyphen() && pieces.isGlued(at));
    };
  }

  /** {@code Leopard 2 tanks}. */
  private boolean isModelNumber(int at) {
    return pieces.at(at - 1).filter(Piece::isProper).isPresent()
        && pieces.at(at + 1).filter(next -> next.isNoun() && !next.isProper()).isPresent();
  }

  private boolean joinsAdjectives(int at) {
    return pieces.tag(at - 1).isAdjective() && pieces.tag(at + 1).isAdjective();
  }
}
