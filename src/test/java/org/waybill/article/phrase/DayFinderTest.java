package org.waybill.article.phrase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayFinderTest {

  private final DayFinder finder = new DayFinder();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Published November 10, 2027|2027-11-10",
        "in the Gazette, November 10th, 2027|2027-11-10",
        "Wed 29th April 2027|2027-04-29",
        "Updated 31 Mar, 2025|2025-03-31",
        "Sept. 4, 2027|2027-09-04",
        "Ilse Marrow2027-02-20 13:52:51 UTC|2027-02-20",
        "November 9, 20275:01 AM ET|2027-11-09",
        "23.01.2027|2027-01-23",
        "16:23, Thu, Nov 4, 2027|2027-11-04",
        "mardi 5 juin 2018|2018-06-05",
        "Gepubliceerd op 3 maart 2031|2031-03-03",
        "poniedziałek, 5 maja 2031|2031-05-05",
        "Опубликовано 7 октября 2031 г.|2031-10-07",
        "21 Haziran 2031 14:02|2031-06-21",
        "2031年6月5日 17:20|2031-06-05",
        "입력 2031.06.05 09:12|2031-06-05",
        "2031. 6. 5.|2031-06-05",
        "05-Jun-2031|2031-06-05",
        "2031 June 5|2031-06-05",
        "7 tháng 6, 2031|2031-06-07",
        "23/01/31|2031-01-23",
        "Ilse MarrowJune 5, 2031Harbour|2031-06-05",
        "Ilse Marrow12 June 2031|2031-06-12",
        "published 4th of June, 2031|2031-06-04"
      })
  void daysAreReadAsPrinted(String line, String day) {
    assertEquals(Optional.of(LocalDate.parse(day)), finder.find(line).get(0).date());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The S-300 flew 1,000 kilometres",
        "He may 1 day return to march 40 miles",
        "version 1.15–1.20",
        "call +41 158-23-2012",
        "Maynard James 21 of 30",
        "read 3 of 10.12.14.20",
        "rose 1.2.30% on the day",
        "in Mar 12 people and on 12 mart people",
        "Formula5 June",
        "sections 1.2.3 and 10/20"
      })
  void otherNumbersAreNoDays(String line) {
    assertTrue(finder.find(line).stream().allMatch(d -> d.date().isEmpty()), line);
  }

  @Test
  void aDayThatDoesNotExistIsNoDate() {
    assertEquals(Optional.empty(), finder.find("February 30, 2027").get(0).date());
  }

  @Test
  void anAmbiguousNumericDateIsMarkedAndFitsBothReadings() {
    DayWords day = finder.find("06/01/2027").get(0);
    assertEquals(Optional.empty(), day.date());
    assertTrue(day.fits(LocalDate.of(2027, 6, 1)) && day.fits(LocalDate.of(2027, 1, 6)));
  }

  @Test
  void aMonthWithItsYearHasNoDay() {
    List<DayWords> found = finder.find("since September 2023, as well as");
    assertEquals(1, found.size());
    assertEquals(0, found.get(0).day());
    assertEquals(Optional.of(2023), found.get(0).year());
  }

  @Test
  void aWeekdayBeforeTheDayBelongsToIt() {
    assertEquals(
        Optional.of(DayOfWeek.FRIDAY),
        finder.find("on Friday, Nov. 3, in the town").get(0).weekday());
  }
}
