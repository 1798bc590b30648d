package org.gongkai.harvest.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.gongkai.harvest.engine.Engine;
import org.gongkai.harvest.engine.Round;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Apache Spark: a round is a map over the inputs and a reduction by part. Which master it uses is said by Spark's own
 * settings ({@code spark-submit}, {@code -Dspark.master}); without any it is this machine, {@code local[*]}.
 */
public final class SparkEngine implements Engine {

    private static final int PARTS = 64;
    private static final int TASKS_A_CORE = 4;
    private static final int INPUTS_A_TASK = 16;

    private final SparkConf settings;

    /** From the first round until it is closed. */
    private @Nullable JavaSparkContext context;

    /** By Spark's own settings. */
    public SparkEngine() {
        this(new SparkConf());
    }

    /** By these settings; what they leave open is set here. */
    public SparkEngine(SparkConf settings) {
        this.settings = settings.clone()
                .setAppName("gongkai harvest")
                .setIfMissing("spark.master", "local[*]")
                .setIfMissing("spark.ui.enabled", "false")
                .setIfMissing("spark.log.level", "WARN");
    }

    @Override
    public String name() {
        return "spark";
    }

    @Override
    public int parts() {
        return PARTS;
    }

    @Override
    public <I extends Serializable, V extends Serializable> List<V> run(List<I> inputs, Round<I, V> round)
            throws IOException {
        if (inputs.isEmpty()) {
            return List.of();
        }
        JavaSparkContext spark = context();
        int tasks = Math.max(spark.defaultParallelism() * TASKS_A_CORE, inputs.size() / INPUTS_A_TASK);
        List<Tuple2<Integer, Outcome<V>>> parts = spark.parallelize(inputs, Math.min(tasks, inputs.size()))
                .flatMapToPair(input -> outcomes(round, input).iterator())
                .reduceByKey((one, other) -> one.merge(other, round))
                .mapValues(outcome -> outcome.settled(round))
                .collect();
        Optional<String> failure = parts.stream()
                .flatMap(part -> Optional.ofNullable(part._2().failure()).stream())
                .sorted()
                .findFirst();
        if (failure.isPresent()) {
            throw new IOException(failure.get());
        }
        return parts.stream()
                .sorted(Comparator.comparing(Tuple2::_1))
                .map(part -> Objects.requireNonNull(part._2().value()))
                .toList();
    }

    private JavaSparkContext context() {
        JavaSparkContext ready = context == null ? new JavaSparkContext(settings) : context;
        context = ready;
        return ready;
    }

    private static <I extends Serializable, V extends Serializable> List<Tuple2<Integer, Outcome<V>>> outcomes(
            Round<I, V> round, I input) {
        List<Tuple2<Integer, Outcome<V>>> outcomes = new ArrayList<>();
        try {
            round.apply(input).forEach((part, value) -> outcomes.add(new Tuple2<>(part, new Outcome<>(value, null))));
        } catch (IOException e) {
            outcomes.add(new Tuple2<>(-1, new Outcome<>(null, String.valueOf(e))));
        }
        return outcomes;
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
            context = null;
        }
    }
}
