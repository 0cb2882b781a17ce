package org.waybill.article.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
  private static final int MANY = 500;

  private final List<Integer> results = new ArrayList<>();

  @Test
  void resultsComeInTheOrderOfTheTasksWhicheverEndsFirst() {
    CountDownLatch last = new CountDownLatch(1);
    try (InOrder<Integer> tasks = new InOrder<>(2, results::add)) {
      tasks.add(
          () -> {
            last.await();
            return 0;
          });
      for (int i = 1; i < 10; i++) {
        int number = i;
        tasks.add(() -> number);
      }
      assertEquals(List.of(), results);
      last.countDown();
      tasks.finish();
    }
    assertEquals(IntStream.range(0, 10).boxed().toList(), results);
  }

  @Test
  void fewTasksAreOpenAtATimeHoweverManyCome() {
    AtomicInteger begun = new AtomicInteger();
    int most = 0;
    try (InOrder<Integer> tasks = new InOrder<>(2, results::add)) {
      for (int i = 0; i < MANY; i++) {
        int number = i;
        tasks.add(
            () -> {
              begun.incrementAndGet();
              return number;
            });
        most = Math.max(most, begun.get() - results.size());
      }
      tasks.finish();
    }
    assertEquals(MANY, results.size());
    assertTrue(most <= 2 * 8, "open at a time: " + most);
  }

  @Test
  void whatATaskThrowsIsThrownInItsPlaceAndTheRestIsGivenUp() {
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () -> {
              try (InOrder<Integer> tasks = new InOrder<>(2, results::add)) {
                for (int i = 0; i < MANY; i++) {
                  int number = i;
                  tasks.add(() -> checked(number));
                }
                tasks.finish();
              }
            });
    assertEquals("task 7", thrown.getMessage());
    assertEquals(IntStream.range(0, 7).boxed().toList(), results);
  }

  private static int checked(int number) {
    if (number == 7) {
      throw new IllegalStateException("task " + number);
    }
    return number;
  }
}
