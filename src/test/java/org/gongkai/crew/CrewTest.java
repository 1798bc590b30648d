package org.gongkai.crew;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many threads: the order is kept, and a piece that cannot be done costs only itself. */
class CrewTest {

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 16})
    void answersInTheOrderOfThePieces(int threads) {
        List<Integer> pieces = numbers(2_000);
        assertThat(new Crew(threads).each(pieces, i -> i * 3, i -> -1))
                .isEqualTo(pieces.stream().map(i -> i * 3).toList());
        assertThat(new Crew(threads).each(List.of(), (Integer i) -> i, i -> -1)).isEmpty();
    }

    @Test
    void noClockEndsAPiece() {
        Function<Integer, String> slow = i -> {
            pause(i == 1 ? 3_000 : 0);
            return "" + i;
        };
        assertThat(new Crew(2).each(numbers(3), slow, i -> "given up")).containsExactly("0", "1", "2");
    }

    private static String stuck(CountDownLatch never) {
        try {
            never.await();
            return "too late";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void givesUpAPieceThatNestsTooDeepAndDoesAllOthers() {
        List<String> done = new Crew(2).each(numbers(20), i -> i == 5 ? "" + deep(i) : "" + i, i -> i + " too deep");
        assertThat(done.get(5)).isEqualTo("5 too deep");
        assertThat(done).filteredOn(one -> one.contains(" ")).hasSize(1);
    }

    private static long deep(long i) {
        return i < 0 ? 0 : 1 + deep(i + 1);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void throwsWhatATaskThrows() {
        assertThatThrownBy(() -> run(new IllegalArgumentException("three"))).hasMessage("three");
        assertThatThrownBy(() -> run(new OutOfMemoryError("no heap"))).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void nobodyIsAtWorkAnyMoreWhenAFailureIsTold() {
        CountDownLatch begun = new CountDownLatch(1);
        List<String> after = Collections.synchronizedList(new ArrayList<>());
        Crew crew = new Crew(2);
        assertThatThrownBy(() -> crew.each(
                        List.of(0, 1),
                        i -> {
                            if (i == 1) {
                                stuck(begun);
                                throw new IllegalStateException("no room");
                            }
                            begun.countDown();
                            pause(300);
                            after.add("written");
                            return i;
                        },
                        i -> i))
                .hasMessage("no room");
        assertThat(after).containsExactly("written");
    }

    private static void run(Throwable thrown) {
        new Crew(2)
                .each(
                        numbers(10),
                        i -> {
                            if (i == 3 && thrown instanceof RuntimeException exception) {
                                throw exception;
                            }
                            if (i == 3 && thrown instanceof Error error) {
                                throw error;
                            }
                            return i;
                        },
                        i -> -1);
    }

    @Test
    void doesDifferentTasksSideBySideHoweverLongTheyTake() throws IOException {
        CountDownLatch both = new CountDownLatch(2);
        List<String> done = Collections.synchronizedList(new ArrayList<>());
        Crew.Task meet = () -> {
            both.countDown();
            stuck(both);
            pause(300);
            done.add("met");
        };
        new Crew(2).together(List.of(meet, meet, () -> done.add("alone")));
        assertThat(done).containsExactlyInAnyOrder("met", "met", "alone");
    }

    @Test
    void tellsTheFirstTaskThatCannotWriteAndWhateverATaskThrows() {
        Crew crew = new Crew(2);
        assertThatThrownBy(() -> crew.together(List.of(
                        () -> pause(50),
                        () -> {
                            pause(100);
                            throw new IOException("the first");
                        },
                        () -> {
                            throw new IOException("the second");
                        })))
                .isInstanceOf(IOException.class)
                .hasMessage("the first");
        assertThatThrownBy(() -> crew.together(List.of(() -> {
                    throw new IllegalStateException("a mistake");
                })))
                .hasMessage("a mistake");
        assertThatThrownBy(() -> crew.together(List.of(() -> deep(1)))).isInstanceOf(StackOverflowError.class);
    }

    @Test
    void tellsHowFarItIs() {
        List<Integer> told = Collections.synchronizedList(new ArrayList<>());
        Function<Integer, Integer> slow = i -> {
            pause(15);
            return i;
        };
        new Crew(2).each(numbers(40), slow, i -> -1, told::add);
        assertThat(told).isEqualTo(numbers(41).subList(1, 41));
    }
}
