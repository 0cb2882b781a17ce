/**
 * Takes what people type; gives what they read on a terminal or in a pipe, and an exit status. How:
 * one thin class a command, which reads its options, calls one method of a package to the left, and
 * prints. The program ends in {@code Main} alone.
 */
package org.waybill.command;
