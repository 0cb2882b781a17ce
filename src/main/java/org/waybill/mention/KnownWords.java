package org.waybill.mention;

/**
 * The phrases that {@link NameFinder} looks for.
 *
 * @param names names of actors and outlets
 * @param surnames family names of known persons
 * @param titles titles and office nouns, by lemma
 * @param collectives nouns for organs and groups, such as {@code foreign ministry}, by lemma
 * @param places place names: a name inside a longer place name is none ({@code South China Sea})
 * @param goods what may be traded: a name before it is not one name with it ({@code Norland S-300})
 * @param otherUses phrases in which a known word means something else ({@code Vietnam War})
 * @param currencies their signs and names
 */
public record KnownWords(
    Phrases names,
    Phrases surnames,
    Phrases titles,
    Phrases collectives,
    Phrases places,
    Phrases goods,
    Phrases otherUses,
    Currencies currencies) {}
