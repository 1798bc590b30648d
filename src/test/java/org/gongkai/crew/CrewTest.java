package org.gongkai.crew;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many hands: the order is kept, and a piece that cannot be done costs only itself. */
class CrewTest {

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 16})
    void answersInTheOrderOfThePieces(int hands) {
        List<Integer> pieces = numbers(2_000);
        assertThat(new Crew(hands).each(pieces, Crew.job(i -> i * 3, (i, mishap) -> -1)))
                .isEqualTo(pieces.stream().map(i -> i * 3).toList());
        assertThat(new Crew(hands).each(List.of(), Crew.<Integer, Integer>job(i -> i, (i, mishap) -> -1)))
                .isEmpty();
    }

    @Test
    void noClockEndsAPiece() {
        Crew.Job<Integer, String> job = Crew.job(
                i -> {
                    pause(i == 1 ? 3_000 : 0);
                    return "" + i;
                },
                (i, why) -> "given up");
        assertThat(new Crew(2).each(numbers(3), job)).containsExactly("0", "1", "2");
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
        List<String> done =
                new Crew(2).each(numbers(20), Crew.job(i -> i == 5 ? "" + deep(i) : "" + i, (i, why) -> i + " " + why));
        assertThat(done.get(5)).isEqualTo("5 TOO_DEEP");
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
                        Crew.job(
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
                                (i, why) -> i)))
                .hasMessage("no room");
        assertThat(after).containsExactly("written");
    }

    private static void run(Throwable thrown) {
        new Crew(2)
                .each(
                        numbers(10),
                        Crew.job(
                                i -> {
                                    if (i == 3 && thrown instanceof RuntimeException exception) {
                                        throw exception;
                                    }
                                    if (i == 3 && thrown instanceof Error error) {
                                        throw error;
                                    }
                                    return i;
                                },
                                (i, mishap) -> -1));
    }

    @Test
    void doesDifferentTasksSideBySideHoweverLongTheyTake() throws IOException {
        CountDownLatch both = new CountDownLatch(2);
        List<String> done = Collections.synchronizedList(new ArrayList<>());
        Crew.Chore meet = () -> {
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
        Crew.Job<Integer, Integer> job = Crew.job(
                i -> {
                    pause(15);
                    return i;
                },
                (i, mishap) -> -1);
        new Crew(2).each(numbers(40), job, told::add);
        assertThat(told).isEqualTo(numbers(41).subList(1, 41));
    }
}
