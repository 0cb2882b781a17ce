/**
 * Takes what people type; gives results on standard output, problems and progress on standard
 * error, and an exit status. How: one thin class a command, which reads options, calls one method
 * and prints.
 */
package org.waybill.command;
