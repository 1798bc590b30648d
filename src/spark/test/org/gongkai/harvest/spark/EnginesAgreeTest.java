package org.gongkai.harvest.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;
import org.gongkai.Tree;
import org.gongkai.finding.Place;
import org.gongkai.harvest.Harvest;
import org.gongkai.harvest.PublishedOrgan;
import org.gongkai.harvest.engine.Engine;
import org.gongkai.harvest.engine.Round;
import org.gongkai.harvest.engine.Threads;
import org.gongkai.harvest.share.Organ;
import org.gongkai.harvest.site.Platform;
import org.gongkai.press.release.Publication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same list gives the same bytes and findings on threads and on Spark, in this JVM and in several. */
class EnginesAgreeTest {

    @TempDir
    Path folder;

    @Test
    void threadsAndSparkInThisJvm() throws IOException, Publication.Refused {
        List<Organ> organs = organs();
        Made threads = made(organs, new Threads(2), "threads");
        assertThat(threads.outcome().entries()).isEqualTo(12 * 4);
        assertThat(threads.outcome().findings().toString())
                .contains("HARVEST_ORGAN")
                .contains("索引号“共同/1”");
        same(made(organs, new SparkEngine(settings("local[2]")), "local"), threads);
    }

    /** Executors are JVMs of their own, as on a cluster; Spark is started from the jars that Maven has put together. */
    @Test
    void threadsAndSparkInTwoOtherJvms() throws IOException, Publication.Refused {
        assumeTrue(System.getenv("SPARK_HOME") != null, "needs SPARK_HOME: mvn -Pspark");
        List<Organ> organs = organs();
        String path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(one -> !one.contains("slf4j")) // Spark brings its own
                .collect(Collectors.joining(File.pathSeparator));
        SparkConf settings = settings("local-cluster[2,1,1024]").set("spark.executor.extraClassPath", path);
        same(made(organs, new SparkEngine(settings), "cluster"), made(organs, new Threads(2), "threads"));
    }

    @Test
    void aFailureToWriteIsOneOnBothEngines() {
        for (Engine engine : List.of(new Threads(2), new SparkEngine(settings("local[2]")))) {
            try (engine) {
                assertThatThrownBy(() -> engine.run(new ArrayList<>(List.of("one", "two")), new Failing()))
                        .as(engine.name())
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("disk full");
            }
        }
    }

    private static final class Failing implements Round<String, String> {
        private static final long serialVersionUID = 1L;

        @Override
        public SortedMap<Integer, String> apply(String input) throws IOException {
            throw new IOException("disk full");
        }

        @Override
        public String merge(String one, String other) {
            return one;
        }

        @Override
        public String settled(String whole) {
            return whole;
        }
    }

    private record Made(Harvest.Outcome outcome, Map<String, byte[]> site) {}

    private static void same(Made one, Made other) {
        assertThat(one.outcome()).isEqualTo(other.outcome());
        Tree.same(other.site(), one.site());
    }

    private Made made(List<Organ> organs, Engine engine, String name) throws IOException, Publication.Refused {
        try (engine) {
            Platform.Item item = new Platform.Item("第（一）项", "规范性文件");
            Platform platform = new Platform(
                    "示例省", LocalDate.of(2026, 11, 22), new TreeMap<>(Map.of("20-01", item)), folder.toString());
            Path site = folder.resolve(name);
            Harvest.Outcome outcome = new Harvest(platform, engine, false).publish(organs, site);
            return new Made(outcome, Tree.read(site));
        }
    }

    private static SparkConf settings(String master) {
        return new SparkConf()
                .setMaster(master)
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1");
    }

    /** Twelve that can be read, and one that cannot. */
    private List<Organ> organs() throws IOException {
        List<Organ> organs = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String name = "organ" + i;
            PublishedOrgan organ = new PublishedOrgan(folder.resolve(name), name);
            for (int j = 0; j < 3; j++) {
                organ.entry(
                        name + "/" + j,
                        "第" + j + "件",
                        "20-01",
                        "例〔2026〕" + i + "号",
                        "2026-03-02",
                        "202" + j + "-03-20");
            }
            organ.entry(i % 5 == 0 ? "共同/1" : name + "/9", name + "的文件", "", "", "2026-03-02", "2026-03-05");
            organ.write();
            organs.add(new Organ(name, name, folder.resolve(name).toString(), "", i == 0, Place.of("list.csv")));
        }
        Path nothing = Files.createDirectories(folder.resolve("nothing"));
        organs.add(new Organ("none", "没有", nothing.toString(), "", false, Place.of("list.csv")));
        return organs;
    }
}
