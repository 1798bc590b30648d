package org.gongkai.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.fetch.Client;
import org.gongkai.fetch.FetchLimits;
import org.gongkai.fetch.Mirror;
import org.gongkai.fetch.SiteAddress;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.scan.PublicScan;
import org.gongkai.unpack.Unpacker;

/**
 * Surveys a column that anybody has made (普查): 政府信息公开条例 第二十条, 国办公开办函〔2019〕61号, 政府网站发展指引, 国办秘函〔2019〕19号,
 * and what should never be public. Scripts are not run.
 */
public final class Survey {

    /** The name that the robot gives itself. */
    public static final String NAME = "gongkai-audit";

    /** Of an address: so many files, so much, so long. */
    public static final FetchLimits LIMITS = FetchLimits.USUAL.atMost(64L << 20, 4L << 30, 20_000);

    private static final long MINUTES = 60;
    private static final int NEWS = 14;
    private static final int COLUMN = 183;
    private static final int BATCH = 256;

    private final LocalDate today;
    private final FirstFindings findings = new FirstFindings();
    private final NavigableMap<String, String> seen = new TreeMap<>();
    private Optional<LocalDate> newest = Optional.empty();
    private int pages;
    private int scripted;
    private int lists;

    private Survey(LocalDate today) {
        this.today = today;
    }

    /** Surveys what lies in a folder. */
    public static SurveyReport folder(Path folder, LocalDate today) throws IOException {
        Survey survey = new Survey(today);
        return survey.all(Holding.folder(folder, survey.findings));
    }

    /** Surveys what is at an address. */
    public static SurveyReport address(SiteAddress address, Client client, Mirror mirror, LocalDate today)
            throws IOException {
        Survey survey = new Survey(today);
        return survey.all(SiteCrawl.crawl(address, client, mirror, NAME, MINUTES, survey.findings));
    }

    private record Seen(Optional<PageFacts> page, List<Finding> findings) {}

    private SurveyReport all(Holding holding) throws IOException {
        List<Map.Entry<String, Path>> files = List.copyOf(holding.files().entrySet());
        for (int from = 0; from < files.size(); from += BATCH) {
            List<Map.Entry<String, Path>> batch = files.subList(from, Math.min(files.size(), from + BATCH));
            batch.parallelStream()
                    .map(one -> look(holding, one.getKey(), one.getValue()))
                    .toList()
                    .forEach(this::take);
        }
        if (files.isEmpty() && holding.whole()) {
            findings.add(
                    Rule.MANIFEST.at(Place.of("."), new Wording("没有任何文件", "there is no file at all"), Wording.NONE));
        }
        List<Appraisal> appraisals = new ArrayList<>();
        boolean certain = holding.whole() && scripted == 0;
        Names.BLOCKS.forEach(one -> appraisals.add(named(one, Rule.BLOCKS, certain)));
        Names.ITEMS.forEach(one -> appraisals.add(named(one, Rule.STATUTORY_ITEMS, certain)));
        appraisals.add(fresh(certain, holding.home().orElse(".")));
        judge(appraisals, "页面标签（47号）", "page tags", certain, Rule.SITE_TAGS, Rule.COLUMN_FIELDS, Rule.ARTICLE_TAGS);
        judge(appraisals, "链接", "links", certain, Rule.BROKEN_LINK);
        judge(appraisals, "栏目更新", "columns up to date", certain && lists > 0, Rule.STALE_COLUMN);
        judge(appraisals, "空白栏目", "no blank columns", certain, Rule.BLANK_COLUMN);
        judge(
                appraisals,
                "密级和内部标志",
                "no marks of classification",
                certain,
                Rule.CLASSIFICATION_MARK,
                Rule.INTERNAL_MARK);
        judge(appraisals, "个人信息", "no personal data", certain, Rule.RESIDENT_ID, Rule.PRIVATE_DATA);
        return new SurveyReport(findings.sorted(), appraisals, files.size(), pages);
    }

    private Seen look(Holding holding, String path, Path file) {
        try {
            if (PageSurvey.is(path, file)) {
                if (Files.size(file) > PageSurvey.LONGEST) {
                    return new Seen(Optional.empty(), List.of(tooLong(path)));
                }
                PageFacts facts = PageSurvey.read(holding, path, file, today);
                return new Seen(Optional.of(facts), facts.findings());
            }
            String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\?.*", "");
            String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
            boolean accepted = name.contains(".") && Unpacker.accepted().contains(ending);
            return new Seen(
                    Optional.empty(), accepted ? PublicScan.inside(path, Unpacker.unpack(name, file)) : List.of());
        } catch (IOException | java.io.UncheckedIOException e) {
            return new Seen(
                    Optional.empty(),
                    List.of(Rule.UNREADABLE_FILE.at(
                            Place.of(path), new Wording("无法读取", "cannot be read"), Wording.NONE)));
        }
    }

    private static Finding tooLong(String path) {
        return Rule.OVER_THE_LIMIT.at(
                Place.of(path), new Wording("页面超过 16 MB，没有查", "longer than 16 MB: not looked at"), Wording.NONE);
    }

    private void take(Seen one) {
        findings.addAll(one.findings());
        if (one.page().isEmpty()) {
            return;
        }
        PageFacts page = one.page().get();
        pages++;
        scripted += page.scripted() ? 1 : 0;
        page.names().forEach((key, words) -> seen.putIfAbsent(key, page.path() + "：“" + words + "”"));
        if (page.newest().isPresent()) {
            lists++;
            LocalDate day = page.newest().get();
            newest = newest.filter(other -> !other.isBefore(day)).or(() -> Optional.of(day));
            if (page.items() >= 3
                    && day.plusDays(COLUMN).isBefore(today)
                    && page.tags().containsKey("ColumnName")) {
                findings.add(Rule.STALE_COLUMN.at(
                        Place.of(page.path()),
                        new Wording(
                                "列表里最新的是 " + day + "，超过六个月",
                                "the newest item of the list is of " + day + ", over six months ago"),
                        Wording.NONE));
            }
        }
    }

    /** Not seen is never absent: only where all was seen a name that is missing is a finding. */
    private Appraisal named(Names.Sought sought, Rule rule, boolean certain) {
        String where = seen.get(sought.key());
        if (where != null) {
            return new Appraisal(sought.wording(), Appraisal.Verdict.PASS, new Wording(where, where));
        }
        if (certain && pages > 0) {
            boolean block = rule == Rule.BLOCKS;
            findings.add(rule.at(
                            Place.of("."),
                            new Wording(
                                    "没有看到以此为名的链接或标题：" + sought.wording().zh(),
                                    "no link or heading has such a name: "
                                            + sought.wording().en()),
                            Wording.NONE)
                    .as(block ? Severity.ERROR : Severity.WARNING));
            return block
                    ? new Appraisal(sought.wording(), Appraisal.Verdict.FAIL, new Wording("没有看到", "not seen"))
                    : new Appraisal(
                            sought.wording(),
                            Appraisal.Verdict.UNCERTAIN,
                            new Wording(
                                    "没有看到常用的名称；也许没有这类信息，或者用了别的名称",
                                    "not seen under a usual name: there may be none, or it goes by another"));
        }
        return uncertain(sought.wording());
    }

    private Appraisal uncertain(Wording what) {
        return pages == 0 || scripted == pages
                ? new Appraisal(
                        what,
                        Appraisal.Verdict.NOT_ASSESSABLE,
                        new Wording("没有可以读的页面", "there is no page that can be read"))
                : new Appraisal(
                        what,
                        Appraisal.Verdict.UNCERTAIN,
                        new Wording("没有看到，但不是全部都看到了", "not seen, but not everything was seen"));
    }

    private Appraisal fresh(boolean certain, String home) {
        Wording what = new Wording("最近更新", "latest update");
        if (newest.isEmpty()) {
            return new Appraisal(
                    what, Appraisal.Verdict.NOT_ASSESSABLE, new Wording("没有带日期的列表", "there is no list with days"));
        }
        Wording day = new Wording(newest.get().toString(), newest.get().toString());
        if (!newest.get().plusDays(NEWS).isBefore(today)) {
            return new Appraisal(what, Appraisal.Verdict.PASS, day);
        }
        if (!certain) {
            return uncertain(what);
        }
        findings.add(Rule.STALE_HOME.at(
                Place.of(home),
                new Wording(
                        "各列表里最新的是 " + day.zh() + "，超过两周",
                        "the newest item of all lists is of " + day.en() + ", over two weeks ago"),
                Wording.NONE));
        return new Appraisal(what, Appraisal.Verdict.FAIL, day);
    }

    /** What is wrong where it is seen; that nothing is wrong only where all was seen. */
    private void judge(List<Appraisal> appraisals, String zh, String en, boolean certain, Rule... rules) {
        Wording what = new Wording(zh, en);
        int count = List.of(rules).stream().mapToInt(findings::count).sum();
        appraisals.add(
                count > 0
                        ? new Appraisal(what, Appraisal.Verdict.FAIL, new Wording(count + " 处", count + " places"))
                        : certain && pages > 0
                                ? new Appraisal(
                                        what, Appraisal.Verdict.PASS, new Wording(pages + " 个页面", pages + " pages"))
                                : uncertain(what));
    }
}
