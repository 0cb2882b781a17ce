/**
 * Takes articles with their claims; gives narrower bounds for their days of issue, with clues. How:
 * by weekdays, by occasions and terms of office that the registry knows, and by other articles that
 * tell of the same. What the page itself shows is known already, from {@code article}.
 */
package org.waybill.dating;
