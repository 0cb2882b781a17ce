/**
 * Takes mentions and the Turtle files of what is known beforehand; gives each mention the entry it
 * means, several that it may mean, or none. How: names, metonyms and offices held at the time; a
 * doubt stays a doubt.
 */
package org.waybill.registry;
