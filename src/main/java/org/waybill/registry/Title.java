package org.waybill.registry;

import java.util.Set;

/**
 * Words that say what somebody is: {@code foreign minister}, {@code spokesman}, {@code Mr}.
 *
 * @param label the usual form, lower case
 * @param serves prepositions after it that lead to whom its holder serves: {@code for}, {@code of};
 *     an ambassador {@code to} a state does not serve it
 * @param honorific whether it says nothing of an office: {@code Mr}, {@code Gen.}
 * @param assists whether its holder only assists whoever holds the office that it names: {@code
 *     deputy minister}
 * @param sole whether a state has one holder at a time, so that the title names him: {@code foreign
 *     minister}
 */
public record Title(
    String iri,
    String label,
    Set<String> serves,
    boolean honorific,
    boolean assists,
    boolean sole) {
  public Title {
    serves = Set.copyOf(serves);
  }
}
