package org.waybill.reading.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Role;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.reading.coreference.Parties;
import org.waybill.reading.syntax.Syntax;
import org.waybill.registry.Link;
import org.waybill.text.Token;

/**
 * One search for the first name, in reading order, of somebody on another side in what a word is
 * about.
 */
public final class Reach {

  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Parties parties;
  private final ActRoles roles;
  private final Lexeme lexeme;
  private final boolean doer;
  private final Predicate<Filler> other;

  /**
   * @param lexeme its slots tell through which prepositions the search may go
   * @param other who is on another side than those who act
   */
  public Reach(
      Syntax syntax,
      Lexicon lexicon,
      Parties parties,
      ActRoles roles,
      Lexeme lexeme,
      Predicate<Filler> other) {
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.parties = parties;
    this.roles = roles;
    this.lexeme = lexeme;
    this.doer = lexeme.has(Trait.REACHES_DOER);
    this.other = other;
  }

  /** In what hangs below the word. */
  public List<Filler> below(Token trigger) {
    boolean passive = syntax.isVerb(trigger) && syntax.isPassive(trigger);
    List<Token> roots = new ArrayList<>();
    if (doer && syntax.isVerb(trigger) && !passive) {
      // "condemned the supply of shells by Norland": the parser hangs it on the verb
      roots.addAll(syntax.objectsOf(trigger, Trait.LEADS_TO_DOER));
    }
    for (Token child : syntax.sentence().children(trigger)) {
      boolean subject = child.isSubject();
      if (subject == passive && isAbout(child)
          || child.index() > trigger.index() && isInfinitive(child)) {
        roots.add(child);
      } else if (isOpen(child)) {
        roots.addAll(syntax.objects(child));
      }
    }
    if (trigger.isObject() && !syntax.isVerb(trigger)) {
      // "repeated its demand that Y leave": the parser hangs the content on the verb.
      syntax.head(trigger).stream()
          .flatMap(verb -> syntax.children(verb, Token::isContentClause).stream())
          .filter(content -> content.index() > trigger.index())
          .forEach(roots::add);
    }
    return first(roots);
  }

  /** Right behind the word, where the parser has lost the thread: nothing but a noun phrase. */
  public List<Filler> behind(Token trigger) {
    List<Token> tokens = syntax.sentence().tokens();
    for (int at = trigger.index() + 1; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      List<Filler> found = named(token, false);
      if (!found.isEmpty()) {
        return found;
      }
      boolean phrase =
          token.isSubordinator()
              || token.isDeterminer()
              || token.tag().isAdjective()
              || token.tag().isNoun()
              || token.tag().isPossessiveMark();
      if (!phrase) {
        return List.of();
      }
    }
    return List.of();
  }

  private boolean isInfinitive(Token child) {
    return child.isReducedClause() && child.tag().isBaseForm();
  }

  /** A preposition that the valency names. */
  private boolean isOpen(Token child) {
    String name = syntax.name(child);
    boolean wanted = !lexeme.parts(name).isEmpty() || !lexeme.parts("deed " + name).isEmpty();
    return child.isPreposition() && wanted || child.isRecipient() && !syntax.isNoun(child);
  }

  private boolean isAbout(Token child) {
    return child.isSubject()
        || child.isObject()
        || child.isPredicative()
        || child.isContentClause()
        || child.isOpenComplement()
        || child.isRecipient() && syntax.isNoun(child);
  }

  private List<Filler> first(List<Token> tokens) {
    for (Token token : tokens) {
      List<Filler> found = syntax.isVerb(token) ? inClause(token) : inPhrase(token, false);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Filler> inClause(Token verb) {
    List<Token> roots = new ArrayList<>();
    for (Token child : syntax.sentence().children(verb)) {
      if (isAbout(child)) {
        roots.add(child);
      } else if (isOpen(child)) {
        roots.addAll(syntax.objects(child));
      } else if (child.isConjunct() && syntax.isVerb(child)) {
        roots.add(child);
      }
    }
    return first(roots);
  }

  private List<Filler> inPhrase(Token noun, boolean under) {
    List<Filler> told = tellers(noun);
    if (!told.isEmpty()) {
      return told;
    }
    if (doer
        && (lexicon.evokes(syntax.sentence(), noun, Frame.ATTACK)
            || lexicon.evokes(syntax.sentence(), noun, Frame.SANCTION)
                && !lexeme.words().contains(noun.lemma()))) {
      return List.of(); // "criticised the sanctions on Norland": Norland is not to blame
    }
    List<Filler> before = beforeHead(noun);
    if (!before.isEmpty()) {
      return before;
    }
    List<Filler> here = named(noun, under);
    return here.isEmpty() ? afterHead(noun, under) : here;
  }

  /** {@code Norland's suppression}, {@code a Norland-led war}. */
  private List<Filler> beforeHead(Token noun) {
    Optional<Filler> whole = parties.named(noun, "");
    for (Token child : before(noun)) {
      boolean inName = whole.filter(name -> name.span().contains(child.span())).isPresent();
      if (child.index() > noun.index() || inName) {
        continue;
      }
      List<Filler> found = named(child, false);
      if (found.isEmpty() && !before(child).isEmpty()) {
        found = inPhrase(child, false);
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** Words that may tell whose a noun is. */
  private List<Token> before(Token noun) {
    return syntax.children(
        noun, Token::isOwner, Token::isPremodifier, Token::isAdverbialNoun, Token::isAdverbial);
  }

  private List<Filler> afterHead(Token noun, boolean under) {
    for (Token child : syntax.sentence().children(noun)) {
      if (child.index() < noun.index()) {
        continue;
      }
      List<Filler> found = List.of();
      if (child.isPreposition()) {
        found = governed(child);
      } else if (child.isConjunct() || child.isApposition()) {
        found = inPhrase(child, under);
      } else if (isInfinitive(child)) {
        found = inClause(child);
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Filler> governed(Token preposition) {
    for (Token object : syntax.objects(preposition)) {
      List<Filler> found = syntax.isVerb(object) ? inClause(object) : inPhrase(object, true);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** Who does, or who is met by, what a noun with a frame of its own tells. */
  private List<Filler> tellers(Token noun) {
    List<Role> wanted =
        doer
            ? List.of(Role.AGENT, Role.SUPPLIER, Role.PARTICIPANT)
            : List.of(Role.TARGET, Role.RECIPIENT, Role.PARTICIPANT);
    for (Lexeme sense : lexicon.at(syntax.sentence(), noun)) {
      if (sense.frame().isEmpty() || syntax.isVerb(noun)) {
        continue;
      }
      FrameParts parts = roles.fill(noun, sense);
      for (Role role : wanted) {
        List<Filler> found = parts.role(role).stream().filter(other).toList();
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** {@code under} a preposition a capital is a place, not its government. */
  private List<Filler> named(Token token, boolean under) {
    List<Filler> found = new ArrayList<>();
    for (Token one : syntax.conjuncts(token)) {
      parties
          .named(one, "first named in what it is about")
          .filter(filler -> filler.link() instanceof Link.Linked)
          .filter(filler -> !under || !parties.isCity(filler))
          .filter(other)
          .ifPresent(found::add);
    }
    return found;
  }
}
