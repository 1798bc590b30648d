package org.gongkai.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.Built;
import org.gongkai.content.register.Duties;
import org.gongkai.content.register.Redirects;
import org.gongkai.review.Verdict.Withheld;

/** Random sites in pairs: the second differs from the first in withheld entries and in the office's registers only. */
final class Law implements AutoCloseable {

    private static final String DUTIES =
            "duties: [{name: '%s', every: quarter, by: 1, since: %d-01-01, done: [%d-02-01]}]\n";

    private final Workbench bench = Workbench.open();
    private long published;
    private long withheld;

    Law() throws IOException {}

    /**
     * What the public can see of a build.
     *
     * @param files the whole output, names and bytes
     * @param report what the build says, without the lines about files that are withheld
     */
    record Seen(SortedMap<String, byte[]> files, List<String> report) {}

    /** One site whose published part stays and whose withheld entries change from turn to turn. */
    final class Site {
        private final Dice dice;
        private final PublicPart open;
        private final List<Secret> secrets = new ArrayList<>();
        private int serial;
        private String register = "";
        private String duties = "";

        Site(long seed) {
            dice = new Dice(seed);
            open = new PublicPart(dice);
        }

        /** One to four changes: an entry more, one less, or one that is another. */
        void change() {
            register = register();
            if (dice.once(3)) {
                duties = DUTIES.formatted(
                        dice.words(4).replace("'", "''"), 2010 + dice.below(30), 2010 + dice.below(30));
            }
            for (int i = dice.below(4); i >= 0; i--) {
                int kind = secrets.isEmpty() ? 0 : dice.below(6);
                if (kind == 0 || (kind == 1 && secrets.size() < 4)) {
                    secrets.add(new Secret(serial++, dice, open));
                } else if (kind < 3) {
                    secrets.remove(dice.below(secrets.size()));
                } else {
                    dice.of(secrets).change();
                }
            }
        }

        Map<String, byte[]> files() {
            Map<String, byte[]> files = new TreeMap<>(open.files());
            StringBuilder old = new StringBuilder("old,new\n/zfxxgk/old/1.html,guide.html\n");
            secrets.forEach(secret -> {
                secret.into(files);
                if (files.containsKey("content/" + secret.path()) && !open.taken(secret.path())) {
                    old.append("/zfxxgk/old/mi")
                            .append(secret.path().hashCode() & 0xFFFF)
                            .append(".html,\"");
                    old.append(secret.path()).append("\"\n");
                }
            });
            if (files.containsKey("content/guide.md")) {
                files.put(Redirects.FILE, old.toString().getBytes(StandardCharsets.UTF_8));
            }
            if (!register.isEmpty()) {
                files.put("content/applications/2021.csv", register.getBytes(StandardCharsets.UTF_8));
                files.put("target/letters/letter.docx", register.getBytes(StandardCharsets.UTF_8));
            }
            if (!duties.isEmpty()) {
                files.put(Duties.FILE, duties.getBytes(StandardCharsets.UTF_8));
            }
            return files;
        }

        /** Applications that were answered in time, and what was charged for them; sometimes no register at all. */
        private String register() {
            StringBuilder rows = new StringBuilder();
            for (int i = dice.below(4); i > 0; i--) {
                rows.append("2021-00").append(i).append(",2021-10-0").append(i).append(",自然人,\"");
                rows.append(dice.words(9).replace("\"", ""))
                        .append("\",2021-10-1")
                        .append(i);
                rows.append(dice.of(",公开,示公开答〔2021〕", ",国家秘密,示公开答〔2021〕")).append(i);
                rows.append("号,12,200,2021-10-08,2021-10-09,邮寄\n");
            }
            return rows.isEmpty() ? "" : "编号,收到日期,申请人类别,申请内容,办结日期,办理结果,答复文号,件数,收费金额,收费通知日期,缴费日期,提供方式\n" + rows;
        }

        /** Builds it as it stands. */
        Seen build() throws IOException {
            bench.hold(files());
            Built built = bench.build();
            assertThat(built.published()).as(built.shown().toString()).isTrue();
            int out = built.judgement().entries().size()
                    + built.judgement().tombstones().size();
            int in = built.judgement().withheld().size();
            assertThat(built.judgement().verdicts())
                    .as("each source file is accounted for")
                    .hasSize(out + in);
            assertThat(out).isPositive();
            published += out;
            withheld += in;
            return new Seen(built.files(), report(built));
        }
    }

    private static List<String> report(Built built) {
        Set<String> inside = built.judgement().withheld().stream()
                .map(Withheld::path)
                .map(path -> path.substring(0, path.length() - ".md".length()) + ".")
                .collect(Collectors.toSet());
        List<String> lines = new ArrayList<>();
        lines.add("published " + built.judgement().entries().size());
        lines.add("withdrawn " + built.judgement().tombstones().size());
        built.findings().stream()
                .filter(one -> !one.place().path().equals(Duties.FILE))
                .filter(one -> !one.place().path().equals(Redirects.FILE))
                .filter(one -> inside.stream().noneMatch(one.place().path()::startsWith))
                .forEach(one -> lines.add(one.toString()));
        return lines;
    }

    Workbench bench() {
        return bench;
    }

    /** Entries that were published or replaced by a tombstone, in all builds. */
    long published() {
        return published;
    }

    /** Entries that were withheld, in all builds. */
    long withheld() {
        return withheld;
    }

    @Override
    public void close() throws IOException {
        bench.close();
    }
}
