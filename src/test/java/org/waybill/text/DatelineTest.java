package org.waybill.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WESTHAVEN: |The minister spoke.",
        "WESTHAVEN, Dec. 30 (Coast Wire) -- |The minister spoke.",
        "WESTHAVEN (Coast Wire) - |Norland sent arms.",
        "NEW HAVEN/OLD PORT, 3 May (CW) — |The minister spoke.",
        "CNN — |The minister spoke.",
        "ST. MARTIN – |The minister spoke."
      },
      ignoreLeadingAndTrailingWhitespace = false)
  void aDatelineEndsBehindItsDash(String dateline, String report) {
    assertEquals(dateline.length(), Dateline.length(dateline + report));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The minister spoke.",
        "NORLAND SENDS ARMS TO SUDMARK",
        "NATO said on Monday that it would help.",
        "US - a view from the coast",
        "UN: no comment",
        "M-12 guns were sent.",
        "WESTHAVEN: ",
        "",
        "Westhaven - The minister spoke.",
        "SIPRI, which counts arms, said so - again."
      })
  void whatIsNoDatelineStaysWhole(String paragraph) {
    assertEquals(0, Dateline.length(paragraph));
  }
}
