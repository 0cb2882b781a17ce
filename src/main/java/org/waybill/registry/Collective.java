package org.waybill.registry;

/**
 * A noun that together with a state's name or demonym means some of its people or organs: {@code
 * foreign ministry}, {@code military}, {@code officials}.
 *
 * @param label the usual form, lower case: a ministry's singular, a group's plural
 * @param organ whether it is a body that speaks for its state rather than some of its people
 * @param rules whether it rules where it sits, so that the {@code junta in Norland} is Norland's
 * @param apart whether it means others than those whose it is called: {@code Norland's allies}
 */
public record Collective(String iri, String label, boolean organ, boolean rules, boolean apart) {}
